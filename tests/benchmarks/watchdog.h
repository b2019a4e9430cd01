// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QList>
#include <QMetaEnum>
#include <algorithm>

/// An application that times each event which it delivers from its event loop. Events within events count for the one
/// around them. GUI thread only.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    /// What took how long.
    struct Taken {
        double milliseconds = 0;
        QString what;
    };
    /// The longest events since the last call, the longest one first.
    QList<Taken> take() { return std::exchange(m_longest, {}); }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QEvent::Type type = event->type();
        const QByteArray name = receiver->metaObject()->className(); // neither may live on
        QElapsedTimer clock;
        clock.start();
        ++m_depth;
        const bool accepted = QApplication::notify(receiver, event);
        --m_depth;
        const double took = double(clock.nsecsElapsed()) / 1e6;
        note(took, type, name);
        return accepted;
    }

private:
    static constexpr qsizetype Kept = 4;

    void note(double took, QEvent::Type type, const QByteArray &receiver)
    {
        const auto place =
            std::ranges::find_if(m_longest, [took](const Taken &other) { return other.milliseconds < took; });
        if (place == m_longest.end() && m_longest.size() == Kept)
            return;
        const QLatin1StringView key(QMetaEnum::fromType<QEvent::Type>().valueToKey(type));
        m_longest.insert(place,
                         Taken{took,
                               (key.isEmpty() ? QStringLiteral("event") : QString(key)) + QStringLiteral(" of ")
                                   + QString::fromLatin1(receiver)});
        if (m_longest.size() > Kept)
            m_longest.removeLast();
    }

    int m_depth = 0;
    QList<Taken> m_longest;
};
