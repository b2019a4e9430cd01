// SPDX-License-Identifier: MIT
#include "ui/hovercard.h"

#include "ui/badge.h"
#include "ui/evidencelist.h"
#include "ui/findingsmodel.h"
#include "ui/glyph.h"
#include "ui/linklabel.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/texts.h"

#include <QApplication>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Gap = 4; // between the thing and its card
constexpr QMargins PartMargins(12, 9, 14, 9);
constexpr int Spacing = 8;
constexpr int LineSpacing = 4;
constexpr qreal ValueFactor = 1.25;
constexpr qreal HeadlineFactor = 1.1;
constexpr std::size_t MostVerdicts = 3;
constexpr Qt::Key DefinitionKey = Qt::Key_F12;

/// A drawing in the column of the rings, in the middle of a line in the font \a beside it. \a side: at the usual size
/// of the font.
Glyph *columnGlyph(const QString &icon, Role ink, int side, const QFont &beside, QWidget *parent)
{
    constexpr qreal UsualColumn = 18;
    const int column = NumberRing::side(parent->font());
    const int grown = qRound(side * column / UsualColumn);
    auto *glyph = new Glyph(icon, ink, grown, parent);
    glyph->setFixedSize(column, qMax(grown, QFontMetrics(beside).height()));
    return glyph;
}

/// A part of the card; a soft line parts it from the one above.
class Part final : public QWidget
{
public:
    Part(bool first, QWidget *parent) : QWidget(parent), m_first(first) { }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        constexpr qreal Softness = 0.4;
        if (!m_first)
            QPainter(this).fillRect(0, 0, width(), 1, mixed(Role::LineStrong, Role::Raised, Softness));
    }

private:
    bool m_first;
};

/// Texts come from templates, so they must not be taken for rich text.
QLabel *plain(QLabel *label, bool wrapped)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrapped);
    return label;
}

int indent(const QWidget *widget)
{
    return NumberRing::side(widget->font()) + Spacing;
}

int roomFor(const QWidget *card)
{
    return HoverCard::Width - 2 - PartMargins.left() - PartMargins.right() - indent(card);
}

/// A row with something in the column of the rings.
QHBoxLayout *addRow(QVBoxLayout *part, QWidget *glyph)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing);
    if (glyph != nullptr)
        row->addWidget(glyph, 0, Qt::AlignTop);
    else
        row->setContentsMargins(indent(part->parentWidget()), 0, 0, 0);
    part->addLayout(row);
    return row;
}

QString nativeText(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

QString lackWord(HoverContent::Lack lack)
{
    switch (lack) {
    case HoverContent::Lack::AtDeployment: return HoverCard::tr("Known only after deployment");
    case HoverContent::Lack::Secret: return HoverCard::tr("Never shown");
    case HoverContent::Lack::Unknown: return HoverCard::tr("Not known");
    case HoverContent::Lack::None: break;
    }
    return {};
}

QString lackIcon(HoverContent::Lack lack)
{
    switch (lack) {
    case HoverContent::Lack::AtDeployment: return u"clock"_s;
    case HoverContent::Lack::Secret: return u"lock"_s;
    default: return {};
    }
}

/// The word of the worst outcome, with its number if there are several.
void setVerdicts(Badge &badge, const std::vector<HoverVerdict> &verdicts)
{
    const rules::Outcome worst = verdicts.front().outcome;
    badge.setOutcome(worst);
    const auto alike = std::ranges::count(verdicts, worst, &HoverVerdict::outcome);
    if (alike > 1)
        badge.setText(outcomeCount(worst, alike));
}

} // namespace

HoverCard::HoverCard(QWidget *owner) : QFrame(owner, Qt::ToolTip | Qt::FramelessWindowHint), m_owner(owner)
{
    m_isRound = QGuiApplication::platformName() != "xcb"_L1; // there may be no compositor for the corners
    setAttribute(Qt::WA_TranslucentBackground, m_isRound);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFixedWidth(Width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
}

void HoverCard::showFor(const HoverContent &content, const QRect &area)
{
    m_area = area;
    m_definition = content.definition;
    fill(content);
    QStringList said{content.name, content.kind};
    if (!content.verdicts.empty())
        said += outcomeWord(content.verdicts.front().outcome);
    said << content.value << lackWord(content.lack) << content.why;
    said.removeAll(QString());
    setAccessibleName(said.join(", "_L1));
    layout()->activate();
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(Width)
                                                 : layout()->sizeHint().height());
    const QRect screen = m_owner->screen()->availableGeometry();
    const bool below = area.bottom() + Gap + height() <= screen.bottom() || area.top() - screen.top() < height() + Gap;
    const int x = std::clamp(area.left(), screen.left(), std::max(screen.left(), screen.right() - width()));
    move(x, below ? area.bottom() + Gap : area.top() - Gap - height());
    show();
    qApp->installEventFilter(this); // once it is visible: the filter goes with the first event after it is hidden
}

void HoverCard::fill(const HoverContent &content)
{
    delete m_content;
    m_content = new QWidget(this);
    m_parts = new QVBoxLayout(m_content);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(0);
    if (!content.name.isEmpty())
        addHead(content);
    if (!content.evidence.empty())
        addEvidence(content.evidence);
    addFoot(content);
    layout()->addWidget(m_content);
}

QVBoxLayout *HoverCard::addPart()
{
    auto *part = new Part(m_parts->isEmpty(), m_content);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(PartMargins);
    layout->setSpacing(LineSpacing);
    m_parts->addWidget(part);
    return layout;
}

void HoverCard::addHead(const HoverContent &content)
{
    QVBoxLayout *part = addPart();
    QWidget *owner = part->parentWidget();
    const QFont nameFont = scaledFont(fixedFont(), 1, true);
    auto *row = new QHBoxLayout; // all in the middle of the one line
    row->setSpacing(Spacing);
    row->addWidget(columnGlyph(content.icon, content.iconRole, 16, nameFont, owner));
    auto *name = new InkLabel(content.name, Role::Text, Qt::ElideMiddle, owner);
    name->setFont(nameFont);
    row->addWidget(name);
    auto *kind = new InkLabel(content.kind, Role::Muted, Qt::ElideRight, owner);
    kind->setFont(scaledFont(kind->font(), SecondaryFactor));
    kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way before the name does
    row->addWidget(kind, 1);
    if (!content.verdicts.empty()) {
        auto *badge = new Badge(owner);
        setVerdicts(*badge, content.verdicts);
        row->addWidget(badge);
    }
    part->addLayout(row);
    if (!content.description.isEmpty())
        addRow(part, nullptr)->addWidget(plain(makeMutedLabel(content.description, SecondaryFactor, owner), true), 1);
    addValue(content, part);
}

/// The value or what is said in its place, and why it is so, beside it where there is room.
void HoverCard::addValue(const HoverContent &content, QVBoxLayout *part)
{
    QWidget *owner = part->parentWidget();
    QWidget *shown = nullptr;
    QWidget *glyph = nullptr;
    if (content.lack != HoverContent::Lack::None) {
        QLabel *headline = plain(makeLabel(lackWord(content.lack), HeadlineFactor, false, owner), false);
        headline->setWordWrap(headline->sizeHint().width() > roomFor(this));
        if (const QString icon = lackIcon(content.lack); !icon.isEmpty())
            glyph = columnGlyph(icon, Role::Muted, 16, headline->font(), owner);
        shown = headline;
    } else if (!content.value.isEmpty() && content.valueFile.isEmpty()) {
        shown = plain(makeLabel(content.value, HeadlineFactor, false, owner), false);
    } else if (!content.value.isEmpty()) {
        auto *code = new CodeLine(content.value, content.valueFile, owner);
        code->setFactor(ValueFactor);
        if (code->sizeHint().width() > roomFor(this)) {
            code->setFactor(1);
            code->setWrapped(true);
        } else {
            code->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        }
        shown = code;
    }
    QLabel *why = content.why.isEmpty() ? nullptr : plain(makeMutedLabel(content.why, SecondaryFactor, owner), false);
    QHBoxLayout *row = nullptr;
    if (shown != nullptr) {
        row = addRow(part, glyph);
        const bool wrapped = shown->sizePolicy().hasHeightForWidth();
        row->addWidget(shown, wrapped ? 1 : 0);
        if (!wrapped)
            row->addStretch();
    }
    if (why == nullptr)
        return;
    const int beside = shown == nullptr ? 0 : shown->sizeHint().width() + Spacing;
    const bool fits = shown != nullptr && beside + why->sizeHint().width() <= roomFor(this);
    why->setWordWrap(!fits);
    if (fits)
        row->insertWidget(row->count() - 1, why);
    else
        addRow(part, nullptr)->addWidget(why, 1);
}

void HoverCard::addEvidence(const std::vector<rules::EvidenceStep> &steps)
{
    QVBoxLayout *part = addPart();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Spacing);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < steps.size(); ++i)
        addStep(steps[i], int(i), int(steps.size()), grid);
    part->addLayout(grid);
}

/// Code, role and place in one line; a long role goes below the code.
void HoverCard::addStep(const rules::EvidenceStep &step, int row, int count, QGridLayout *grid)
{
    constexpr int LeastCode = 150;
    QWidget *owner = m_parts->itemAt(m_parts->count() - 1)->widget();
    auto *ring = new NumberRing(row + 1, count, owner);
    grid->addWidget(ring, 2 * row, 0, 2, 1);
    auto *line = new QWidget(owner);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing);
    layout->addStrut(NumberRing::side(font()) + LineSpacing);
    ring->setFirstLine(line);
    grid->addWidget(line, 2 * row, 1);

    const QString place = placeText(step.location);
    auto *link = new LinkLabel({}, line);
    link->setFont(scaledFont(link->font(), SecondaryFactor));
    const int most = roomFor(this) * 2 / 5;
    const QString shown = link->fontMetrics().elidedText(place, Qt::ElideMiddle, most);
    link->setText(place.isEmpty() ? QString() : LinkLabel::link(u"#"_s, shown));
    link->setToolTip(shown == place ? QString() : place);
    link->setAccessibleName(place);
    connect(link, &QLabel::linkActivated, this, [this, location = step.location] {
        hide();
        Q_EMIT placeActivated(location);
    });

    const QString code = stepCode(step);
    auto *source = new CodeLine(code, QFileInfo(step.location.path()).fileName(), line);
    source->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    const Role ink = step.role == model::EvidenceRole::NotSet ? Role::Fail : Role::Muted;
    const QString said = stepNote(step);
    auto *note = new InkLabel(said, ink, Qt::ElideRight, line);
    note->setFont(scaledFont(note->font(), SecondaryFactor));
    const int needed = note->sizeHint().width();
    const int left = roomFor(this) - link->sizeHint().width() - needed - 2 * Spacing;
    layout->addWidget(source);
    if (left >= std::min(LeastCode, source->sizeHint().width())) {
        note->setMinimumWidth(needed);
        layout->addWidget(note);
    } else {
        note->setParent(owner);
        note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        note->setWordWrap(true);
        note->setContentsMargins(0, 0, 0, LineSpacing);
        grid->addWidget(note, 2 * row + 1, 1);
    }
    layout->addStretch();
    layout->addWidget(link);
}

/// Verdicts and advice, then the keys, which stand beside a single short line.
void HoverCard::addFoot(const HoverContent &content)
{
    QVBoxLayout *part = addPart();
    QWidget *owner = part->parentWidget();
    QHBoxLayout *row = nullptr;
    QLabel *last = nullptr;
    int rows = 0;
    const auto say = [&](const Look &look, const QString &word, const QString &text) {
        last = plain(makeLabel(text, SecondaryFactor, false, owner), false);
        Glyph *glyph = columnGlyph(look.icon, look.ink, 14, last->font(), owner);
        glyph->setAccessibleName(word);
        glyph->setToolTip(word);
        last->setWordWrap(last->sizeHint().width() > roomFor(this));
        row = addRow(part, glyph);
        row->addWidget(last, 1, Qt::AlignTop);
        ++rows;
    };
    const std::size_t shown = std::min(content.verdicts.size(), MostVerdicts);
    for (const HoverVerdict &verdict : std::span(content.verdicts).first(shown)) {
        const QString word = outcomeWord(verdict.outcome);
        const bool headless = content.name.isEmpty(); // there is no badge with the word
        say(lookOf(verdict.outcome), word, headless ? Texts::tr("%1: %2").arg(word, verdict.text) : verdict.text);
    }
    if (shown < content.verdicts.size()) {
        const int more = int(content.verdicts.size() - shown);
        addRow(part, nullptr)
            ->addWidget(
                plain(makeMutedLabel(tr("%n more under Findings", nullptr, more), SecondaryFactor, owner), true));
        ++rows;
    }
    for (const auto &[level, note] : content.notes)
        say(lookOf(level), adviceWord(level), note);

    QStringList hints;
    if (content.definition.isValid())
        hints += tr("%1  Go to definition").arg(nativeText(DefinitionKey));
    hints += tr("%1  Close").arg(nativeText(Qt::Key_Escape));
    QLabel *keys = plain(makeMutedLabel(hints.join(u"     "_s), SecondaryFactor, owner), false);
    keys->setObjectName(u"keys"_s);
    const bool beside = rows == 1 && last != nullptr && !last->wordWrap()
        && last->sizeHint().width() + 2 * Spacing + keys->sizeHint().width() <= roomFor(this);
    if (!beside) {
        keys->setWordWrap(keys->sizeHint().width() > roomFor(this));
        keys->setAlignment(Qt::AlignRight);
        part->addSpacing(rows > 0 ? LineSpacing : 0);
        row = addRow(part, nullptr);
    }
    row->addWidget(keys, beside ? 0 : 1);
}

/// Closes the card when what it is about has been left.
bool HoverCard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const QPoint pointer = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        const QRect reach = geometry().united(m_area).adjusted(-Gap, -Gap, Gap, Gap);
        if (!reach.contains(pointer))
            hide();
        break;
    }
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (isVisible() && pressed(static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::Wheel:
    case QEvent::WindowDeactivate: hide(); break;
    case QEvent::MouseButtonPress: {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget != nullptr && widget->window() != this)
            hide();
        break;
    }
    default: break;
    }
    if (!isVisible())
        qApp->removeEventFilter(this);
    return QFrame::eventFilter(watched, event);
}

/// True if the key is for the card only.
bool HoverCard::pressed(QKeyEvent *event)
{
    const int key = event->key();
    const bool toDefinition = key == DefinitionKey && event->modifiers() == Qt::NoModifier && m_definition.isValid();
    if (event->type() == QEvent::ShortcutOverride) { // the window's own F12 goes by the caret, not by the pointer
        if (toDefinition)
            event->accept();
        return toDefinition;
    }
    if (key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt)
        return false;
    hide();
    if (toDefinition)
        Q_EMIT placeActivated(m_definition);
    return toDefinition || key == Qt::Key_Escape;
}

void HoverCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), m_isRound ? CardRadius : 0, color(Role::Raised), color(Role::LineStrong));
}

} // namespace ui
