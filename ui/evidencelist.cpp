// SPDX-License-Identifier: MIT
#include "ui/evidencelist.h"

#include "ui/findingsmodel.h"
#include "ui/linklabel.h"
#include "ui/syntaxrepository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QFileInfo>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Colours of one line, as text layouts want them.
class LineColors final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    LineColors(const QString &code, const QString &fileName)
    {
        setDefinition(syntax::definitionFor(fileName));
        setTheme(syntax::theme());
        // the content of a string without its quotes is no JSON
        const bool json = fileName.endsWith(".json"_L1, Qt::CaseInsensitive);
        if (json && !code.isEmpty() && !u"\"{[-0123456789tfn"_s.contains(code.front()))
            return;
        // a property stands in an object, whatever is before it
        KSyntaxHighlighting::State state;
        if (code.section(u':', 0, 0).size() < code.size() && code.section(u':', 0, 0).count(u' ') == 0)
            state = highlightLine(u"var object = {", state);
        ranges.clear();
        highlightLine(code, state);
    }
    QList<QTextLayout::FormatRange> ranges;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        QTextCharFormat text;
        text.setForeground(format.textColor(theme()));
        ranges.append({offset, length, text});
    }
};

QString roleWord(model::EvidenceRole role)
{
    using model::EvidenceRole;
    switch (role) {
    case EvidenceRole::Value: return EvidenceList::tr("value");
    case EvidenceRole::Property: return EvidenceList::tr("property");
    case EvidenceRole::Default: return EvidenceList::tr("default");
    case EvidenceRole::Required: return EvidenceList::tr("required parameter");
    case EvidenceRole::ParametersFile: return EvidenceList::tr("parameters file");
    case EvidenceRole::Typed: return EvidenceList::tr("typed value");
    case EvidenceRole::Argument: return EvidenceList::tr("argument");
    case EvidenceRole::Variable: return EvidenceList::tr("variable");
    case EvidenceRole::Condition: return EvidenceList::tr("condition");
    case EvidenceRole::Call: return EvidenceList::tr("function");
    case EvidenceRole::Output: return EvidenceList::tr("output");
    case EvidenceRole::Loop: return EvidenceList::tr("loop");
    case EvidenceRole::Resource: return EvidenceList::tr("resource");
    case EvidenceRole::NotSet: return EvidenceList::tr("not set");
    case EvidenceRole::File: return EvidenceList::tr("content of a file");
    }
    return {};
}

} // namespace

QString stepNote(const rules::EvidenceStep &step)
{
    return step.note.isEmpty() ? roleWord(step.role) : step.note.translated();
}

QString stepCode(const rules::EvidenceStep &step)
{
    const QString code = step.text();
    if (code.size() > 2 || !step.location.isValid())
        return code;
    const model::SourceText &source = *step.location.document->source();
    return source.slice(source.lineSpan(step.location.begin().line)).trimmed().toString();
}

CodeLine::CodeLine(QString code, const QString &fileName, QWidget *parent)
    : QWidget(parent)
    , m_code(std::move(code))
    , m_fileName(fileName)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(m_code);
    setAccessibleName(m_code);
    setFactor(SecondaryFactor);
}

void CodeLine::setFactor(qreal factor)
{
    setFont(scaledFont(fixedFont(), factor));
    updateGeometry();
}

void CodeLine::setWrapped(bool wrapped)
{
    m_wrapped = wrapped;
    setToolTip(wrapped ? QString() : m_code);
    QSizePolicy policy(QSizePolicy::Expanding, wrapped ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
}

QSize CodeLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_code) + 2, fontMetrics().height() + 2};
}

QSize CodeLine::minimumSizeHint() const
{
    return {40, fontMetrics().height() + 2};
}

int CodeLine::heightForWidth(int width) const
{
    if (!m_wrapped)
        return sizeHint().height();
    QTextLayout layout(m_code, font());
    return qCeil(arrange(layout, width)) + 2;
}

qreal CodeLine::arrange(QTextLayout &layout, qreal width) const
{
    QTextOption option;
    option.setWrapMode(m_wrapped ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        if (!m_wrapped)
            break;
    }
    layout.endLayout();
    return height;
}

void CodeLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QString shown = m_wrapped ? m_code : fontMetrics().elidedText(m_code, Qt::ElideRight, width());
    QTextLayout layout(shown, font());
    QList<QTextLayout::FormatRange> ranges = LineColors(m_code, m_fileName).ranges;
    ranges.removeIf([&](const auto &range) { return range.start >= shown.size(); });
    for (auto &range : ranges)
        range.length = qMin(range.length, int(shown.size()) - range.start);
    layout.setFormats(ranges);
    arrange(layout, width());
    painter.setPen(color(Role::Text));
    layout.draw(&painter, QPointF(0, 1));
}

InkLabel::InkLabel(const QString &text, Role ink, Qt::TextElideMode mode, QWidget *parent)
    : QLabel(text, parent)
    , m_ink(ink)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

QSize InkLabel::minimumSizeHint() const
{
    constexpr int LeastWidth = 24;
    if (wordWrap())
        return QLabel::minimumSizeHint();
    return {qMin(LeastWidth, sizeHint().width()), sizeHint().height()};
}

void InkLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    const bool cut = !wordWrap() && fontMetrics().horizontalAdvance(text()) > width();
    setToolTip(cut ? text() : QString());
}

void InkLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(color(m_ink));
    if (wordWrap())
        painter.drawText(contentsRect(), Qt::TextWordWrap, text());
    else
        painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), m_mode, width()));
}

NumberRing::NumberRing(int number, int count, QWidget *parent) : QWidget(parent), m_number(number), m_count(count)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

int NumberRing::side(const QFont &font)
{
    constexpr int Smallest = 18;
    return qMax(Smallest, QFontMetrics(font).height());
}

void NumberRing::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const int side = NumberRing::side(font());
    qreal middle = side / 2.0;
    if (m_line)
        middle = mapFrom(parentWidget(), m_line->mapTo(parentWidget(), QPoint(0, 0))).y() + m_line->height() / 2.0;
    const QRectF ring(0, qMax(0, qRound(middle - side / 2.0)), side, side);
    const qreal x = std::floor(side / 2.0);
    if (m_number > 1)
        painter.fillRect(QRectF(x, 0, 1, ring.top()), color(Role::Line));
    if (m_number < m_count)
        painter.fillRect(QRectF(x, ring.bottom(), 1, height() - ring.bottom()), color(Role::Line));
    drawBox(painter, ring, side / 2.0, {}, color(Role::LineStrong));
    painter.setFont(scaledFont(font(), CaptionFactor));
    painter.setPen(color(Role::Muted));
    painter.drawText(ring, Qt::AlignCenter, QString::number(m_number));
}

EvidenceList::EvidenceList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Evidence"));
}

QStringList EvidenceList::contentOf(const std::vector<rules::EvidenceStep> &steps)
{
    QStringList content;
    for (const rules::EvidenceStep &step : steps)
        content << placeText(step.location) << stepNote(step) << stepCode(step);
    return content;
}

void EvidenceList::setSteps(const std::vector<rules::EvidenceStep> &steps)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const rules::EvidenceStep &step = steps[i];
        auto *row = new QWidget(this);
        auto *columns = new QHBoxLayout(row);
        columns->setContentsMargins(0, 0, 0, 0);
        columns->setSpacing(9);
        auto *ring = new NumberRing(int(i) + 1, int(steps.size()), row);
        columns->addWidget(ring);
        auto *content = new QVBoxLayout;
        content->setContentsMargins(0, 0, 0, 8);
        content->setSpacing(1);
        columns->addLayout(content, 1);

        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        head->addStrut(NumberRing::side(font()));
        const QString place = placeText(step.location);
        auto *link = new LinkLabel(place.isEmpty() ? QString() : LinkLabel::link(u"#"_s, place), row);
        link->setObjectName(u"evidenceLink%1"_s.arg(i));
        link->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(place));
        connect(link, &QLabel::linkActivated, this, [this, i] { Q_EMIT stepActivated(int(i)); });
        ring->setFirstLine(link);
        head->addWidget(link);
        const bool notSet = step.role == model::EvidenceRole::NotSet;
        auto *label = new InkLabel(stepNote(step), notSet ? Role::Fail : Role::Muted, Qt::ElideRight, row);
        label->setFont(scaledFont(label->font(), SecondaryFactor));
        head->addWidget(label);
        head->addStretch();
        content->addLayout(head);
        const QString code = stepCode(step);
        if (!code.isEmpty())
            content->addWidget(new CodeLine(code, QFileInfo(step.location.path()).fileName(), row));
        m_layout->addWidget(row);
        row->show();
    }
    m_layout->addStretch();
}

} // namespace ui
