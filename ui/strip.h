// SPDX-License-Identifier: MIT
#pragma once

#include "ui/outcomes.h"

#include <QFrame>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace ui {

/// Says on top of a page what happened and what to do, with buttons that do it. Hidden while there is nothing to say.
class Strip final : public QFrame
{
    Q_OBJECT
public:
    struct Button {
        QString text;
        std::function<void()> run;
    };

    explicit Strip(QWidget *parent = nullptr);

    /// \a topic names what the message is about, so that it can be taken back.
    void say(const QString &topic, rules::AdviceLevel level, const QString &text, std::vector<Button> buttons = {},
             bool closable = true);
    /// Hides the message if it is about \a topic; empty: whatever it is about.
    void clear(const QString &topic = {});
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QString &topic() const { return m_topic; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateGlyph();

    QLabel *m_glyph = nullptr;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QString m_topic;
    rules::AdviceLevel m_level = rules::AdviceLevel::Info;
};

} // namespace ui
