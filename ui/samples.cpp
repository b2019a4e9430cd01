// SPDX-License-Identifier: MIT
#include "ui/samples.h"

#include "ui/texts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString folder()
{
    return u":/bulkhead/samples"_s;
}

} // namespace

std::vector<Sample> samples()
{
    std::vector<Sample> all{
        {u"cluster.bicep"_s, Texts::tr("Two clusters, one without a policy"),
         Texts::tr("The engine is missing in one, a parameter default in the other."), u"Bicep"_s, u"cluster"_s,
         Role::FamilyContainers},
        {u"arm-cluster.json"_s, Texts::tr("An ARM template that fails"),
         Texts::tr("The network profile sets no engine."), u"ARM"_s, u"file-json"_s, Role::FamilyOther},
        {u"nested-deployments.json"_s, Texts::tr("Nested deployments"),
         Texts::tr("The value is handed down through three inner scopes."), u"ARM"_s, u"module"_s, Role::FamilyOther},
        {u"undetermined.bicep"_s, Texts::tr("Decided by a parameters file"),
         Texts::tr("Undetermined until you pick the values."), u"Bicep"_s, u"parameter"_s, Role::FamilyOther},
        {u"automatic.bicep"_s, Texts::tr("AKS Automatic"),
         Texts::tr("Passes in Bulkhead, fails the published rule. See why."), u"Bicep"_s, u"cluster"_s,
         Role::FamilyContainers},
        {u"cluster-passing.bicep"_s, Texts::tr("A cluster that passes"),
         Texts::tr("Calico is written down in the network profile."), u"Bicep"_s, u"cluster"_s, Role::FamilyContainers},
    };
    std::erase_if(all, [](const Sample &sample) { return !QFile::exists(folder() + u'/' + sample.file); });
    return all;
}

model::Result<QString> unpackSample(const QString &file)
{
    QTemporaryDir target(QDir::tempPath() + u"/bulkhead-samples-XXXXXX"_s);
    target.setAutoRemove(false);
    if (!target.isValid())
        return model::Error{Texts::tr("The sample could not be copied: %1.").arg(target.errorString())};
    QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = target.filePath(from.sliced(folder().size() + 1));
        QFile source(from);
        QDir().mkpath(QFileInfo(to).path());
        QFile copy(to);
        const bool copied = source.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly)
            && copy.write(source.readAll()) == source.size();
        if (!copied)
            return model::Error{Texts::tr("The sample could not be copied to %1: %2.").arg(to, copy.errorString())};
    }
    return target.filePath(file);
}

} // namespace ui
