// SPDX-License-Identifier: MIT
#include "ui/breadcrumb.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype MostLetters = 36;

QString shortened(const QString &text)
{
    return text.size() > MostLetters ? text.first(MostLetters - 1) + u'…' : text;
}

/// The arrow between two parts.
class Arrow final : public QWidget
{
public:
    explicit Arrow(QWidget *parent) : QWidget(parent) { setFixedWidth(14); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        drawChevron(painter, rect(), Qt::RightArrow, color(Role::Muted));
    }
};

} // namespace

Breadcrumb::Breadcrumb(QWidget *parent) : QWidget(parent), m_parts(new QHBoxLayout), m_more(new QToolButton(this))
{
    m_more->setText(u"…"_s);
    m_more->setAccessibleName(tr("Hidden parts of the path"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::NoFocus);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_more->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 6, 1);
    layout->setSpacing(0);
    m_parts->setSpacing(0);
    layout->addLayout(m_parts);
    layout->addStretch();
    setFixedHeight(qMax(27, fontMetrics().height() + 10));
    setAccessibleName(tr("Where the caret is"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void Breadcrumb::setPath(const QString &fileName, const std::vector<PathPart> &parts)
{
    QString shown = fileName;
    for (const PathPart &part : parts)
        shown += u'\n' + part.name + u'\t' + QString::number(part.span.begin);
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_shownParts.clear();
    while (QLayoutItem *item = m_parts->takeAt(0)) {
        item->widget()->hide();
        if (item->widget() != m_more)
            item->widget()->deleteLater(); // one of them may be the sender
        delete item;
    }
    const QString file = fileName.endsWith(".json"_L1, Qt::CaseInsensitive) ? u"file-json"_s : u"file-bicep"_s;
    addPart(fileName, icon(file, Role::FamilyOther), {0, 0}, parts.empty());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto *arrow = new Arrow(this);
        m_parts->addWidget(arrow);
        const QIcon glyph = parts[i].type.isEmpty() ? QIcon() : resourceIcon(parts[i].type);
        addPart(parts[i].name, glyph, parts[i].span, i + 1 == parts.size());
        m_shownParts.back().arrow = arrow;
    }
    m_parts->insertWidget(1, m_more);
    fit();
}

int Breadcrumb::widthOf(const Part &part)
{
    return part.button->sizeHint().width() + (part.arrow != nullptr ? part.arrow->width() : 0);
}

void Breadcrumb::fit()
{
    if (m_shownParts.empty())
        return;
    const bool hasEnd = m_end != nullptr && !m_end->isHidden();
    const auto widthOfEnd = [&](Qt::ToolButtonStyle style) {
        if (!hasEnd)
            return 0;
        m_end->setToolButtonStyle(style);
        return m_end->sizeHint().width();
    };
    const QMargins margins = layout()->contentsMargins();
    const int iconOnly = widthOfEnd(Qt::ToolButtonIconOnly);
    const int withText = widthOfEnd(Qt::ToolButtonTextBesideIcon);
    int room = width() - margins.left() - margins.right() - withText;
    for (const Part &part : m_shownParts) {
        part.button->setText(shortened(part.button->toolTip()));
        room -= widthOf(part);
    }
    hideMiddle(room);
    if (room < 0 && hasEnd) {
        m_end->setToolButtonStyle(Qt::ToolButtonIconOnly);
        room += withText - iconOnly;
    }
    if (room < 0)
        cutEnds(-room);
}

/// Hides parts in the middle while \a room is negative, and adds what they needed to it.
void Breadcrumb::hideMiddle(int &room)
{
    const bool all = room >= 0 || m_shownParts.size() < 3;
    if (!all)
        room -= m_more->sizeHint().width();
    QStringList hidden;
    for (std::size_t i = 0; i < m_shownParts.size(); ++i) {
        const Part &part = m_shownParts[i];
        const bool shown = all || room >= 0 || i == 0 || i + 1 == m_shownParts.size();
        if (!shown) {
            room += widthOf(part);
            hidden += part.button->toolTip();
        }
        part.button->setVisible(shown);
        if (part.arrow != nullptr)
            part.arrow->setVisible(shown);
    }
    m_more->setToolTip(hidden.join(u" › "_s));
    m_more->setVisible(!hidden.isEmpty());
}

/// Elides what is left, the longer text first.
void Breadcrumb::cutEnds(int missing)
{
    QToolButton *first = m_shownParts.front().button;
    QToolButton *last = m_shownParts.back().button;
    const QFontMetrics metrics(first->font());
    int one = metrics.horizontalAdvance(first->text());
    int other = first == last ? 0 : metrics.horizontalAdvance(last->text());
    const int whole = qMax(0, one + other - missing);
    const int half = whole / 2;
    one = first == last ? whole : qMin(one, qMax(half, whole - other));
    other = whole - one;
    first->setText(metrics.elidedText(first->text(), Qt::ElideMiddle, one));
    if (first != last)
        last->setText(metrics.elidedText(last->text(), Qt::ElideMiddle, other));
}

void Breadcrumb::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void Breadcrumb::addPart(const QString &text, const QIcon &glyph, model::Span span, bool last)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(shortened(text));
    button->setToolTip(text);
    button->setFont(scaledFont(font(), SecondaryFactor));
    button->setFocusPolicy(Qt::NoFocus);
    if (!glyph.isNull()) {
        button->setIcon(glyph);
        button->setIconSize({16, 16});
    }
    if (!last)
        button->setForegroundRole(QPalette::PlaceholderText);
    connect(button, &QToolButton::clicked, this, [this, span] { Q_EMIT partActivated(span); });
    m_parts->addWidget(button);
    m_shownParts.push_back({nullptr, button});
}

void Breadcrumb::setEnd(QToolButton *button)
{
    m_end = button;
    layout()->addWidget(button);
    fit();
}

void Breadcrumb::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Base));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::LineSoft));
}

} // namespace ui
