// SPDX-License-Identifier: MIT
#include "ui/evidencelist.h"

#include "ui/findingsmodel.h"
#include "ui/linklabel.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/syntaxrepository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QFileInfo>
#include <QLabel>
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

/// One step: its ring with the number, and the line down to the next one.
class StepRow final : public QWidget
{
    Q_OBJECT
public:
    StepRow(int number, bool last, QWidget *parent) : QWidget(parent), m_number(number), m_last(last) { }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        const QRectF ring(0.5, 0.5, 18, 18);
        if (!m_last)
            painter.fillRect(QRectF(9, ring.bottom() + 2, 1, height() - ring.bottom() - 3), color(Role::Line));
        drawBox(painter, ring, 9, {}, color(Role::LineStrong));
        painter.setFont(scaledFont(font(), CaptionFactor));
        painter.setPen(color(Role::Muted));
        painter.drawText(ring, Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
    bool m_last;
};

/// Cuts its text where there is no room for all.
class NoteLabel final : public QLabel
{
    Q_OBJECT
public:
    NoteLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
    {
        setFont(scaledFont(font(), SecondaryFactor));
        setForegroundRole(QPalette::PlaceholderText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setToolTip(text);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
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

QString noteOf(const rules::EvidenceStep &step)
{
    return step.note.isEmpty() ? roleWord(step.role) : step.note.translated();
}

/// A lone bracket says nothing: then the line that it stands in.
QString codeOf(const rules::EvidenceStep &step)
{
    const QString code = step.text();
    if (code.size() > 2 || !step.location.isValid())
        return code;
    const model::SourceText &source = *step.location.document->source();
    return source.slice(source.lineSpan(step.location.begin().line)).trimmed().toString();
}

} // namespace

CodeLine::CodeLine(QString code, const QString &fileName, QWidget *parent)
    : QWidget(parent)
    , m_code(std::move(code))
    , m_fileName(fileName)
{
    setFont(scaledFont(fixedFont(), SecondaryFactor));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(m_code);
    setAccessibleName(m_code);
}

QSize CodeLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_code) + 2, fontMetrics().height() + 2};
}

QSize CodeLine::minimumSizeHint() const
{
    return {40, fontMetrics().height() + 2};
}

void CodeLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(m_code, Qt::ElideRight, width());
    QTextLayout layout(shown, font());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> ranges = LineColors(m_code, m_fileName).ranges;
    ranges.removeIf([&](const auto &range) { return range.start >= shown.size(); });
    for (auto &range : ranges)
        range.length = qMin(range.length, int(shown.size()) - range.start);
    layout.setFormats(ranges);
    layout.beginLayout();
    layout.createLine().setLineWidth(width());
    layout.endLayout();
    painter.setPen(color(Role::Text));
    layout.draw(&painter, QPointF(0, 1));
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
        content << placeText(step.location) << noteOf(step) << codeOf(step);
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
        auto *row = new StepRow(int(i) + 1, i + 1 == steps.size(), this);
        auto *content = new QVBoxLayout(row);
        content->setContentsMargins(27, 0, 0, 8);
        content->setSpacing(1);

        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        const QString place = placeText(step.location);
        auto *link = new LinkLabel(place.isEmpty() ? QString() : LinkLabel::link(u"#"_s, place), row);
        link->setObjectName(u"evidenceLink%1"_s.arg(i));
        link->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(place));
        connect(link, &QLabel::linkActivated, this, [this, i] { Q_EMIT stepActivated(int(i)); });
        head->addWidget(link);
        const bool notSet = step.role == model::EvidenceRole::NotSet;
        auto *label = new NoteLabel(noteOf(step), row);
        if (notSet) {
            QPalette colors = label->palette();
            colors.setColor(QPalette::PlaceholderText, color(Role::Fail));
            label->setPalette(colors);
        }
        head->addWidget(label, 1);
        content->addLayout(head);
        const QString code = codeOf(step);
        if (!code.isEmpty())
            content->addWidget(new CodeLine(code, QFileInfo(step.location.path()).fileName(), row));
        m_layout->addWidget(row);
        row->show();
    }
    m_layout->addStretch();
}

} // namespace ui

#include "evidencelist.moc"
