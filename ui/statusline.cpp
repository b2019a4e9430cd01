// SPDX-License-Identifier: MIT
#include "ui/statusline.h"

#include "rules/aksdata.h"
#include "ui/document.h"
#include "ui/foldermodel.h"
#include "ui/icons.h"
#include "ui/outcomes.h"
#include "ui/painting.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Slack = 12; // margins and what lies between two cells

/// A text with a thin line at its left.
class Cell final : public QLabel
{
public:
    explicit Cell(QWidget *parent) : QLabel(parent)
    {
        setFont(scaledFont(font(), SecondaryFactor));
        setForegroundRole(QPalette::PlaceholderText);
        setContentsMargins(9, 0, 9, 0);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        QPainter(this).fillRect(0, height() / 2 - 8, 1, 16, color(Role::Line));
    }
};

QString encodingName(model::SourceText::Encoding encoding)
{
    switch (encoding) {
    case model::SourceText::Encoding::Utf8: return u"UTF-8"_s;
    case model::SourceText::Encoding::Utf8WithMark: return StatusLine::tr("UTF-8 with mark");
    case model::SourceText::Encoding::Utf16LittleEndian: return u"UTF-16 LE"_s;
    case model::SourceText::Encoding::Utf16BigEndian: return u"UTF-16 BE"_s;
    }
    return {};
}

QString lineEndName(const model::SourceText &source)
{
    if (source.hasMixedLineEnds())
        return StatusLine::tr("mixed line ends");
    switch (source.lineEnd()) {
    case model::SourceText::LineEnd::Lf: return u"LF"_s;
    case model::SourceText::LineEnd::CrLf: return u"CRLF"_s;
    case model::SourceText::LineEnd::Cr: return u"CR"_s;
    }
    return {};
}

QString acceptedEngines()
{
    QStringList names;
    for (const QLatin1StringView name : rules::aks::AcceptedEngines)
        names += name;
    return names.join(", "_L1);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_counts(new QWidget(this))
    , m_countsLayout(new QHBoxLayout(m_counts))
    , m_rule(new Cell(this))
{
    setSizeGripEnabled(false);
    setMinimumHeight(qMax(26, fontMetrics().height() + 9));
    setContentsMargins(6, 0, 6, 0);
    m_counts->setObjectName(u"clusterCounts"_s);
    m_countsLayout->setContentsMargins(6, 0, 8, 0);
    m_countsLayout->setSpacing(6);
    addWidget(m_counts);
    m_rule->setText(tr("Rule data %1 · accepts %2").arg(rules::aks::DataVersion, acceptedEngines()));
    addWidget(m_rule);
    m_caret = addCell();
    m_language = addCell();
    m_encoding = addCell();
    m_lineEnd = addCell();
    m_check = addCell();
    m_check->setObjectName(u"checkState"_s);
    setAnalysis(nullptr, tr("No template open"));
    setDocument(nullptr, {});
}

QLabel *StatusLine::addCell()
{
    auto *label = new Cell(this);
    addPermanentWidget(label);
    return label;
}

void StatusLine::setAnalysis(const rules::AnalysisPtr &analysis, const QString &reason)
{
    const QString before = m_summary;
    m_checked = analysis != nullptr && !analysis->findings.empty();
    m_heading = analysis == nullptr ? reason : tr("No clusters");
    if (m_checked) {
        const qsizetype total = qsizetype(analysis->findings.size());
        m_heading = total == 1 ? tr("1 cluster:") : tr("%1 clusters:").arg(total);
        for (const rules::Outcome outcome : AllOutcomes)
            m_outcomes[std::size_t(outcome)] = analysis->count(outcome);
    }
    fillCounts();
    if (analysis != nullptr) {
        const qint64 milliseconds = qMax<qint64>(1, (analysis->microseconds + 500) / 1000);
        m_check->setText(tr("✓ Checked in %1 ms").arg(milliseconds));
    } else {
        m_check->clear();
    }
    m_check->setVisible(analysis != nullptr);
    fitRule();
    announce(before);
}

void StatusLine::setFolder(const FolderTally &tally, bool checking, bool known)
{
    const QString before = m_summary;
    const qsizetype total = tally.allClusters();
    m_checked = total > 0;
    m_outcomes = tally.clusters;
    if (m_checked && checking)
        m_heading = total == 1 ? tr("1 cluster so far:") : tr("%1 clusters so far:").arg(total);
    else if (m_checked)
        m_heading = total == 1 ? tr("1 cluster:") : tr("%1 clusters:").arg(total);
    else
        m_heading = checking                ? tr("Checking…")
            : known && tally.templates == 0 ? tr("No templates")
            : tally.withoutClusters > 0     ? tr("No clusters")
                                            : tr("Not checked");
    fillCounts();
    m_check->setText(checking ? tr("%1 of %2").arg(tally.finished).arg(tally.templates)
                              : tr("%1 of %2 checked").arg(tally.templates - tally.notChecked).arg(tally.templates));
    m_check->setVisible(tally.templates > 0);
    fitRule();
    if (!checking)
        announce(before);
}

void StatusLine::announce(const QString &before)
{
    if (before == m_summary)
        return;
    m_counts->setAccessibleName(m_summary);
    QAccessibleEvent alert(m_counts, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::setChecking()
{
    m_check->setText(tr("Checking…"));
    m_check->setVisible(true);
}

void StatusLine::fillCounts()
{
    m_counts->hide(); // laid out once, when it is full
    addCounts();
    m_counts->show();
}

void StatusLine::addCounts()
{
    while (QLayoutItem *item = m_countsLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QFont small = scaledFont(font(), SecondaryFactor);
    const auto add = [&](const QString &text, const QColor &ink, bool bold) {
        auto *label = new QLabel(text, m_counts);
        label->setFont(scaledFont(small, 1, bold));
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, ink);
        label->setPalette(colors);
        m_countsLayout->addWidget(label);
        label->show();
    };
    m_summary = m_heading;
    add(m_heading, color(m_checked ? Role::Text : Role::Muted), false);
    if (!m_checked)
        return;
    QStringList words;
    for (const rules::Outcome outcome : AllOutcomes) {
        const qsizetype count = m_outcomes[std::size_t(outcome)];
        if (count == 0)
            continue;
        const Look look = lookOf(outcome);
        auto *glyph = new QLabel(m_counts);
        glyph->setPixmap(icon(look.icon, look.ink).pixmap(QSize(14, 14), devicePixelRatioF()));
        glyph->setContentsMargins(4, 0, 0, 0);
        glyph->setAccessibleName(outcomeWord(outcome));
        m_countsLayout->addWidget(glyph);
        glyph->show();
        words += outcomeCount(outcome, count);
        add(words.last(), color(look.ink), true);
    }
    m_summary += u' ' + words.join(", "_L1);
}

void StatusLine::setDocument(Document *document, const QString &language)
{
    const bool shown = document != nullptr;
    for (QLabel *cell : {m_caret, m_language, m_encoding, m_lineEnd})
        cell->setVisible(shown);
    if (!shown)
        return;
    m_language->setText(language);
    m_language->setVisible(!language.isEmpty());
    m_encoding->setText(encodingName(document->savedSource()->encoding()));
    m_lineEnd->setText(lineEndName(*document->savedSource()));
    fitRule();
}

void StatusLine::setCaret(int line, int column)
{
    m_caret->setText(tr("Ln %1, Col %2").arg(line).arg(column));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fitRule();
}

/// What the rule goes by gives way where all of it does not fit.
void StatusLine::fitRule()
{
    int used = m_counts->sizeHint().width() + m_rule->sizeHint().width() + Slack;
    for (const QLabel *cell : {m_caret, m_language, m_encoding, m_lineEnd, m_check})
        used += cell->isHidden() ? 0 : cell->sizeHint().width() + Slack;
    m_rule->setVisible(used <= width());
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_counts != nullptr)
        fillCounts();
}

} // namespace ui
