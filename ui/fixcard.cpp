// SPDX-License-Identifier: MIT
#include "ui/fixcard.h"

#include "model/linediff.h"
#include "ui/badge.h"
#include "ui/evidencelist.h"
#include "ui/flowlayout.h"
#include "ui/glyph.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/pill.h"

#include <QFileInfo>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Padding = 14;
constexpr int Indent = 22; // of what stands below the name, as far as the name from its button
constexpr int GlyphSide = 14;

struct Fact {
    bool speaksFor;
    QString text;
};

/// What to know of an engine, whatever the cluster.
QList<Fact> factsOf(const QString &engine)
{
    if (engine == "calico"_L1)
        return {{true, FixCard::tr("Linux and Windows pools, any Azure CNI mode")},
                {true, FixCard::tr("No retirement announced")},
                {false, FixCard::tr("Not with node auto-provisioning")},
                {false, FixCard::tr("AKS tests standard NetworkPolicy only")}};
    if (engine == "cilium"_L1)
        return {{true, FixCard::tr("eBPF data plane; replaces kube-proxy")},
                {true, FixCard::tr("FQDN and layer 7 rules as an add-on")},
                {false, FixCard::tr("Linux pools only")}};
    if (engine == "azure"_L1)
        return {{false, FixCard::tr("Up to 250 nodes and 20,000 pods")},
                {false, FixCard::tr("Needs Azure CNI, not kubenet")}};
    return {};
}

/// The date that a warning about the end of an engine names; empty without one.
QString endDate(const rules::Fix &fix)
{
    static const QRegularExpression date(u"\\b20\\d\\d-\\d\\d-\\d\\d\\b"_s);
    QString latest;
    for (const model::Message &warning : fix.warnings) {
        for (auto matches = date.globalMatch(warning.english()); matches.hasNext();)
            latest = std::max(latest, matches.next().captured());
    }
    return latest;
}

} // namespace

model::Message reimagingSentence()
{
    return model::Message(QT_TRANSLATE_NOOP("Message", "If this cluster exists, deploying re-images all node pools."));
}

QString engineName(const QString &engine)
{
    if (engine == "azure"_L1)
        return u"Azure NPM"_s;
    return engine.isEmpty() ? engine : engine.first(1).toUpper() + engine.sliced(1);
}

QString textAfter(const rules::FileChange &change)
{
    return change.after ? change.after->source()->text() : change.edits.apply(change.document->source()->text());
}

FixCard::FixCard(const rules::Fix &fix, QWidget *parent)
    : QFrame(parent)
    , m_button(new QRadioButton(this))
    , m_body(new QVBoxLayout)
    , m_verdicts(new QWidget(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_body->setContentsMargins(Padding, 12, Padding, 10);
    m_body->setSpacing(4);
    outer->addLayout(m_body, 1);
    outer->addWidget(m_verdicts);
    addHead(fix);
    addFacts(fix);
    m_body->addStretch(1);
    addChanges(fix);
    addVerdicts(fix);
    setFocusProxy(m_button);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    QStringList spoken{engineName(fix.engine)};
    if (fix.recommended)
        spoken += tr("recommended");
    spoken += fix.title.translated();
    for (const model::Message &warning : fix.warnings)
        spoken += warning.translated();
    spoken += tr("Bulkhead: %1").arg(outcomeWord(fix.outcomeAfter));
    spoken += tr("Published rule: %1").arg(outcomeWord(fix.publishedAfter));
    m_button->setAccessibleName(spoken.join(u". "_s));
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

FixCard::FixCard(const rules::RefusedEngine &refused, QWidget *parent)
    : QFrame(parent)
    , m_button(new QRadioButton(engineName(refused.engine), this))
    , m_body(new QVBoxLayout(this))
    , m_verdicts(new QWidget(this))
{
    m_verdicts->hide();
    m_body->setContentsMargins(Padding, 12, Padding, 10);
    m_body->setSpacing(4);
    m_button->setFont(scaledFont(font(), 1.05, true));
    m_button->setObjectName(u"refused-"_s + refused.engine);
    m_button->setEnabled(false);
    m_body->addWidget(m_button);
    auto *why = makeMutedLabel(refused.why.translated(), 1, this);
    why->setWordWrap(true);
    why->setContentsMargins(Indent, 2, 0, 2);
    m_body->addWidget(why);
    m_body->addStretch(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_button->setAccessibleName(
        tr("%1 cannot be chosen. %2").arg(engineName(refused.engine), refused.why.translated()));
}

void FixCard::addHead(const rules::Fix &fix)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_button->setText(engineName(fix.engine));
    m_button->setFont(scaledFont(font(), 1.05, true));
    m_button->setObjectName(fix.id);
    head->addWidget(m_button, 1);
    const QString end = fix.engine == "azure"_L1 ? endDate(fix) : QString();
    if (fix.recommended)
        head->addWidget(new Pill(tr("Recommended"), Role::OnAccent, Role::Accent, this));
    else if (!end.isEmpty())
        //: an engine that is retired at a date
        head->addWidget(new Pill(tr("Ends %1").arg(end), Role::Undetermined, Role::UndeterminedTint, this));
    else if (fix.engine == "cilium"_L1)
        head->addWidget(new Pill(tr("Microsoft's advice for Linux"), Role::Info, Role::InfoTint, this));
    m_body->addLayout(head);
    auto *title = makeLabel(fix.title.translated(), 1, false, this);
    title->setWordWrap(true);
    title->setContentsMargins(Indent, 2, 0, 2);
    m_body->addWidget(title);
}

void FixCard::addFacts(const rules::Fix &fix)
{
    for (const model::Message &warning : fix.warnings) {
        if (warning.english() != QLatin1StringView(reimagingSentence().source()))
            addFact(u"warning"_s, Role::Undetermined, warning.translated());
    }
    for (const Fact &fact : factsOf(fix.engine))
        addFact(fact.speaksFor ? u"check"_s : u"dash"_s, fact.speaksFor ? Role::Pass : Role::Muted, fact.text);
}

void FixCard::addFact(const QString &icon, Role role, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Indent, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Glyph(icon, role, GlyphSide, this), 0, Qt::AlignTop);
    auto *label = makeLabel(text, SecondaryFactor, false, this);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_body->addLayout(row);
}

void FixCard::addChanges(const rules::Fix &fix)
{
    constexpr int MostLines = 3;
    m_body->addSpacing(6);
    int shown = 0;
    int more = 0;
    const auto add = [&](bool added, const QString &line, const QString &fileName) {
        if (line.trimmed().isEmpty())
            return;
        if (shown++ >= MostLines) {
            ++more;
            return;
        }
        auto *row = new QHBoxLayout;
        row->setContentsMargins(Indent, 0, 0, 0);
        row->setSpacing(6);
        auto *sign = makeLabel(added ? u"+"_s : u"\u2212"_s, SecondaryFactor, true, this);
        sign->setFont(scaledFont(fixedFont(), SecondaryFactor, true));
        row->addWidget(sign);
        row->addWidget(new CodeLine(line.trimmed(), fileName, this), 1);
        m_body->addLayout(row);
    };
    for (const rules::FileChange &change : fix.changes) {
        const QString before = change.document->source()->text();
        const QString after = textAfter(change);
        const QStringList oldLines = before.split(u'\n');
        const QStringList newLines = after.split(u'\n');
        const QString name = QFileInfo(change.document->path()).fileName();
        for (const model::LineChange &lines : model::lineDiff(before, after)) {
            for (int i = lines.before.begin; i < lines.before.end; ++i)
                add(false, oldLines.value(i), name);
            for (int i = lines.after.begin; i < lines.after.end; ++i)
                add(true, newLines.value(i), name);
        }
    }
    if (more > 0) {
        auto *label = makeMutedLabel(more == 1 ? tr("and 1 more line") : tr("and %n more lines", nullptr, more),
                                     SecondaryFactor, this);
        label->setContentsMargins(Indent, 0, 0, 0);
        m_body->addWidget(label);
    }
}

/// Below each other where the card is too narrow for both.
void FixCard::addVerdicts(const rules::Fix &fix)
{
    auto *around = new QVBoxLayout(m_verdicts);
    around->setContentsMargins(Padding, 6, Padding, 6);
    auto *flow = new FlowLayout(12, 4);
    around->addLayout(flow);
    for (const auto &[name, outcome] :
         {std::pair(tr("Bulkhead"), fix.outcomeAfter), std::pair(tr("Published rule"), fix.publishedAfter)}) {
        auto *verdict = new QWidget(m_verdicts);
        auto *row = new QHBoxLayout(verdict);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(makeMutedLabel(name, SecondaryFactor, verdict));
        auto *badge = new Badge(verdict);
        badge->setOutcome(outcome);
        row->addWidget(badge);
        flow->addWidget(verdict);
    }
}

void FixCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRectF card = rect();
    const bool chosen = m_button->isChecked();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_button->isEnabled()) {
        drawBox(painter, card, CardRadius, color(Role::Window), color(Role::LineSoft));
        return;
    }
    drawBox(painter, card, CardRadius,
            chosen ? mixed(Role::Accent, Role::Base, 0.04) : color(underMouse() ? Role::Alternate : Role::Base));
    QPainterPath shape;
    shape.addRoundedRect(card, CardRadius, CardRadius);
    painter.save();
    painter.setClipPath(shape);
    const QRectF strip(card.left(), m_verdicts->y(), card.width(), card.bottom() - m_verdicts->y());
    painter.fillRect(strip, chosen ? mixed(Role::Accent, Role::Alternate, 0.06) : color(Role::Alternate));
    painter.fillRect(QRectF(strip.left(), strip.top(), strip.width(), 1), color(Role::LineSoft));
    painter.restore();
    drawBox(painter, card, CardRadius, {}, color(chosen ? Role::Accent : Role::LineStrong), chosen ? 2 : 1);
}

void FixCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_button->isEnabled())
        return;
    m_button->setChecked(true);
    m_button->setFocus(Qt::MouseFocusReason);
}

void FixCard::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    update();
}

void FixCard::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    update();
}

} // namespace ui
