// SPDX-License-Identifier: MIT
#include "ui/settings.h"

#include "ui/outcomes.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace ui {

void Settings::remember(const QString &path, const QDateTime &now)
{
    const auto known = std::ranges::find(recent, path, &RecentFile::path);
    RecentFile file = known != recent.end() ? *known : RecentFile{.path = path, .opened = {}};
    if (known != recent.end())
        recent.erase(known);
    file.opened = now;
    recent.prepend(file);
    if (recent.size() > MaxRecent)
        recent.resize(MaxRecent);
}

void Settings::countFindings(const QString &path, const rules::Analysis &analysis)
{
    using rules::Outcome;
    std::array<qsizetype, 4> counts{};
    for (const Outcome outcome : AllOutcomes)
        counts[std::size_t(outcome)] = analysis.count(outcome);
    countFindings(path, counts);
}

void Settings::countFindings(const QString &path, const std::array<qsizetype, 4> &counts)
{
    using rules::Outcome;
    const auto known = std::ranges::find(recent, path, &RecentFile::path);
    if (known == recent.end())
        return;
    known->checked = true;
    known->fail = qint32(counts[std::size_t(Outcome::Fail)]);
    known->undetermined = qint32(counts[std::size_t(Outcome::Undetermined)]);
    known->pass = qint32(counts[std::size_t(Outcome::Pass)]);
    known->suppressed = qint32(counts[std::size_t(Outcome::Suppressed)]);
}

namespace {

QList<OpenFile> loadOpen(QSettings &store)
{
    constexpr int most = 50;
    QList<OpenFile> files;
    const int count = store.beginReadArray("open"_L1);
    for (int i = 0; i < qMin(count, most); ++i) {
        store.setArrayIndex(i);
        const OpenFile file{.path = store.value("path"_L1).toString(),
                            .root = store.value("root"_L1).toString(),
                            .parameters = store.value("parameters"_L1).toString(),
                            .caret = store.value("caret"_L1).toInt(),
                            .current = store.value("current"_L1).toBool()};
        if (!file.path.isEmpty())
            files += file;
    }
    store.endArray();
    return files;
}

void saveOpen(QSettings &store, const QList<OpenFile> &files)
{
    store.remove("open"_L1);
    store.beginWriteArray("open"_L1, int(files.size()));
    for (qsizetype i = 0; i < files.size(); ++i) {
        store.setArrayIndex(int(i));
        store.setValue("path"_L1, files[i].path);
        store.setValue("root"_L1, files[i].root);
        store.setValue("parameters"_L1, files[i].parameters);
        store.setValue("caret"_L1, files[i].caret);
        store.setValue("current"_L1, files[i].current);
    }
    store.endArray();
}

} // namespace

Settings Settings::load(QSettings &store)
{
    Settings settings;
    const QString scheme = store.value("appearance/scheme"_L1).toString();
    settings.scheme = scheme == "light"_L1 ? SchemeChoice::Light
        : scheme == "dark"_L1              ? SchemeChoice::Dark
                                           : SchemeChoice::System;
    settings.language = store.value("appearance/language"_L1).toString();
    settings.published = store.value("check/published"_L1, false).toBool();
    settings.lastFolder = store.value("files/lastFolder"_L1).toString();
    settings.geometry = store.value("window/geometry"_L1).toByteArray();
    settings.state = store.value("window/state"_L1).toByteArray();
    settings.zoom = qBound(-6, store.value("appearance/sourceZoom"_L1, 0).toInt(), 24);
    settings.open = loadOpen(store);
    settings.resourcesByType = store.value("resources/byType"_L1, false).toBool();
    const int count = store.beginReadArray("recent"_L1);
    for (int i = 0; i < qMin(count, int(MaxRecent)); ++i) {
        store.setArrayIndex(i);
        const RecentFile file{.path = store.value("path"_L1).toString(),
                              .opened = store.value("opened"_L1).toDateTime(),
                              .checked = store.value("checked"_L1).toBool(),
                              .fail = store.value("fail"_L1).toInt(),
                              .undetermined = store.value("undetermined"_L1).toInt(),
                              .pass = store.value("pass"_L1).toInt(),
                              .suppressed = store.value("suppressed"_L1).toInt()};
        if (!file.path.isEmpty())
            settings.recent.append(file);
    }
    store.endArray();
    return settings;
}

void Settings::save(QSettings &store) const
{
    store.setValue("appearance/scheme"_L1,
                   scheme == SchemeChoice::Light      ? u"light"_s
                       : scheme == SchemeChoice::Dark ? u"dark"_s
                                                      : u"system"_s);
    store.setValue("appearance/language"_L1, language);
    store.setValue("check/published"_L1, published);
    store.setValue("files/lastFolder"_L1, lastFolder);
    store.setValue("window/geometry"_L1, geometry);
    store.setValue("window/state"_L1, state);
    store.setValue("appearance/sourceZoom"_L1, zoom);
    saveOpen(store, open);
    store.setValue("resources/byType"_L1, resourcesByType);
    store.remove("recent"_L1);
    store.beginWriteArray("recent"_L1, int(recent.size()));
    for (qsizetype i = 0; i < recent.size(); ++i) {
        store.setArrayIndex(int(i));
        store.setValue("path"_L1, recent[i].path);
        store.setValue("opened"_L1, recent[i].opened);
        store.setValue("checked"_L1, recent[i].checked);
        store.setValue("fail"_L1, recent[i].fail);
        store.setValue("undetermined"_L1, recent[i].undetermined);
        store.setValue("pass"_L1, recent[i].pass);
        store.setValue("suppressed"_L1, recent[i].suppressed);
    }
    store.endArray();
}

} // namespace ui
