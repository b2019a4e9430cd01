// SPDX-License-Identifier: MIT
#include "ui/syntaxrepository.h"

#include "ui/theme.h"

#include <KSyntaxHighlighting/Repository>

using namespace Qt::StringLiterals;

namespace ui::syntax {

namespace {

KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository instance;
    static const bool prepared = [] {
        instance.addCustomSearchPath(u":/bulkhead"_s);
        return true;
    }();
    Q_UNUSED(prepared)
    return instance;
}

/// Ours if it is there, else the one that comes with the library.
KSyntaxHighlighting::Definition named(const QString &ours, const QString &fallback)
{
    const auto definition = repository().definitionForName(ours);
    return definition.isValid() ? definition : repository().definitionForName(fallback);
}

} // namespace

KSyntaxHighlighting::Definition definitionFor(model::Language language)
{
    switch (language) {
    case model::Language::Bicep:
    case model::Language::BicepParameters: return named(u"Bicep"_s, QString());
    case model::Language::ArmTemplate:
    case model::Language::ArmParameters: break;
    }
    return named(u"ARM Template"_s, u"JSON"_s);
}

KSyntaxHighlighting::Definition definitionFor(const QString &fileName)
{
    const auto endsWith = [&fileName](QLatin1StringView ending) {
        return fileName.endsWith(ending, Qt::CaseInsensitive);
    };
    if (endsWith(".bicep"_L1) || endsWith(".bicepparam"_L1))
        return definitionFor(model::Language::Bicep);
    if (endsWith(".json"_L1) || endsWith(".jsonc"_L1))
        return definitionFor(model::Language::ArmTemplate);
    return repository().definitionForFileName(fileName);
}

KSyntaxHighlighting::Theme theme()
{
    const bool dark = currentScheme() == Scheme::Dark;
    const auto ours = repository().theme(dark ? u"Bulkhead Dark"_s : u"Bulkhead Light"_s);
    if (ours.isValid())
        return ours;
    using Repository = KSyntaxHighlighting::Repository;
    return repository().defaultTheme(dark ? Repository::DarkTheme : Repository::LightTheme);
}

} // namespace ui::syntax
