// SPDX-License-Identifier: MIT
#include "ui/ruledialog.h"

#include "rules/aksdata.h"
#include "rules/finding.h"
#include "ui/linklabel.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Width = 620;

QLabel *addParagraph(QVBoxLayout *layout, const QString &text)
{
    auto *label = new LinkLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    layout->addWidget(label);
    return label;
}

void addHeading(QVBoxLayout *layout, const QString &text)
{
    layout->addSpacing(6);
    layout->addWidget(makeLabel(text, 1, true));
}

} // namespace

RuleDialog::RuleDialog(const rules::RuleInfo &rule, QWidget *parent) : Dialog(tr("The rule — Bulkhead"), parent)
{
    setObjectName(u"ruleDialog"_s);
    scrollWithKeys(tr("Explanation of the rule"));
    QVBoxLayout *layout = page();
    layout->setSpacing(6);
    QLabel *title = makeLabel(rule.title.translated(), PageTitleFactor, true);
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(
        makeMutedLabel(u"%1 · %2 · %3"_s.arg(rule.id, rule.reference, severityWord(rule.severity)), SecondaryFactor));
    layout->addSpacing(6);
    addParagraph(layout, rule.explanation.translated().toHtmlEscaped());

    QStringList accepted;
    for (const QLatin1StringView engine : rules::aks::AcceptedEngines)
        accepted += u"<b>%1</b>"_s.arg(engine);
    addHeading(layout, tr("What passes"));
    addParagraph(layout,
                 tr("The published rule accepts the engines %1. Bulkhead also passes Cilium together with its data "
                    "plane, and AKS Automatic, because there AKS enforces policies too; it then says that the "
                    "published rule disagrees.")
                     .arg(accepted.join(tr(" and "))));
    if (!rule.mappings.empty()) {
        addHeading(layout, tr("Also known as"));
        QStringList rows;
        for (const auto &[catalogue, id] : rule.mappings)
            rows += u"%1: %2"_s.arg(catalogue, id);
        addParagraph(layout, rows.join("<br>"_L1));
    }
    if (!rule.links.empty()) {
        addHeading(layout, tr("Read more"));
        QStringList rows;
        for (const QLatin1StringView link : rule.links)
            rows += LinkLabel::link(link, link);
        addParagraph(layout, rows.join("<br>"_L1));
    }
    layout->addStretch();
    footer()->insertWidget(0, makeMutedLabel(tr("Rule data %1").arg(rules::aks::DataVersion), CaptionFactor));
    buttons()->setStandardButtons(QDialogButtonBox::Close);
    fit(Width);
}

} // namespace ui
