// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <array>

class QSettings;

namespace ui {

/// A file or folder that was open once, with what came out then.
struct RecentFile {
    QString path;
    QDateTime opened;
    bool checked = false; ///< false: it was no template, or never finished
    qint32 fail = 0;
    qint32 undetermined = 0;
    qint32 pass = 0;
    qint32 suppressed = 0;
    bool operator==(const RecentFile &) const = default;
};

/// A file that was open when the window closed.
struct OpenFile {
    QString path;
    QString root; ///< the template as part of which it was open
    QString parameters; ///< the parameters file in effect for the root; empty: none
    qint32 caret = 0; ///< offset
    bool current = false;
    bool operator==(const OpenFile &) const = default;
};

/// What the program remembers between runs. A plain value: read once, passed down, written when the window closes.
struct Settings {
    static constexpr qsizetype MaxRecent = 10;

    SchemeChoice scheme = SchemeChoice::System;
    QString language; ///< see installLanguage(); empty: as the system
    bool published = false; ///< verdicts of the published rule instead of Bulkhead's
    QString lastFolder; ///< of the file dialogs
    QByteArray geometry;
    QByteArray state; ///< of docks and tool bars
    int zoom = 0; ///< of the source, in steps from the normal size
    QList<OpenFile> open; ///< in the order of the tabs
    bool resourcesByType = false; ///< order of the tree; false: as in the file
    QList<RecentFile> recent; ///< newest first

    /// Puts a file to the front, keeping its counts if it is there already.
    void remember(const QString &path, const QDateTime &now);
    /// Keeps what came out for a file, if it is among the recent ones.
    void countFindings(const QString &path, const rules::Analysis &analysis);
    /// The same for a folder; \a counts by rules::Outcome.
    void countFindings(const QString &path, const std::array<qsizetype, 4> &counts);

    static Settings load(QSettings &store);
    void save(QSettings &store) const;
    bool operator==(const Settings &) const = default;
};

} // namespace ui
