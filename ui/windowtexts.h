// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

class QWidget;

/// Sentences and small questions of the window.
namespace ui {

class Document;
class Session;

/// Why there is nothing to see in the panes; empty if there is.
QString emptyText(const Session &session);
/// "Bicep", "ARM template"; empty if the file is neither.
QString languageOf(const Session &session, Document &document);

/// "2026-11-24 09:12".
QString momentText(const QDateTime &moment);

enum class Unsaved : quint8 { Save, Discard, Cancel };
Unsaved askToSave(QWidget *window, const QStringList &names);

void showAbout(QWidget *window);
void openInBrowser(const QString &file);

} // namespace ui
