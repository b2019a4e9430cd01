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

Breadcrumb::Breadcrumb(QWidget *parent) : QWidget(parent), m_parts(new QHBoxLayout), m_end(new QHBoxLayout)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 6, 1);
    layout->setSpacing(0);
    m_parts->setSpacing(0);
    layout->addLayout(m_parts);
    layout->addStretch();
    layout->addLayout(m_end);
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
    while (QLayoutItem *item = m_parts->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the sender
        delete item;
    }
    const QString file = fileName.endsWith(".json"_L1, Qt::CaseInsensitive) ? u"file-json"_s : u"file-bicep"_s;
    addPart(fileName, icon(file, Role::FamilyOther), {0, 0}, parts.empty());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto *arrow = new Arrow(this);
        m_parts->addWidget(arrow);
        arrow->show();
        const QIcon glyph = parts[i].type.isEmpty() ? QIcon() : resourceIcon(parts[i].type);
        addPart(parts[i].name, glyph, parts[i].span, i + 1 == parts.size());
    }
}

void Breadcrumb::addPart(const QString &text, const QIcon &glyph, model::Span span, bool last)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(text.size() > MostLetters ? text.first(MostLetters - 1) + u'…' : text);
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
    button->show();
}

void Breadcrumb::addAtEnd(QWidget *widget)
{
    m_end->addWidget(widget);
}

void Breadcrumb::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Base));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::LineSoft));
}

} // namespace ui
