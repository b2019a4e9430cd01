// SPDX-License-Identifier: MIT
#pragma once

#include "rules/finding.h"
#include "ui/theme.h"

#include <QFrame>
#include <QPointer>
#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace ui {

/// What was found out about something that the thing under the pointer belongs to.
struct HoverVerdict {
    rules::Outcome outcome = rules::Outcome::Undetermined;
    QString text; ///< "aks-prod uses azure"
    bool operator==(const HoverVerdict &) const = default;
};

/// What a hover card says of the thing under the pointer.
struct HoverContent {
    /// Why there is no value to show.
    enum class Lack : quint8 { None, AtDeployment, Secret, Unknown };

    QString name;
    QString kind; ///< "parameter"
    QString icon;
    Role iconRole = Role::Muted;
    QString description; ///< as the template describes it
    QString value; ///< as it would be written; empty if there is nothing to tell
    QString valueFile; ///< a file name: the language of \a value; empty: it is words
    Lack lack = Lack::None; ///< then \a why tells the reason
    QString why; ///< in words: "the default; no parameters file in effect", or why it is not known
    model::Location definition; ///< invalid if there is none, or if this is it
    std::vector<HoverVerdict> verdicts; ///< the worst first
    std::vector<rules::EvidenceStep> evidence;
    std::vector<std::pair<rules::AdviceLevel, QString>> notes; ///< what else is to be said of the place
};

/// The card that explains a value where it stands: name, kind, verdict, value, how it came about, advice, keys. The
/// pointer may move into it; it closes with Esc, a key in the editor or when the pointer leaves both.
class HoverCard final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int Width = 448;

    explicit HoverCard(QWidget *owner);

    /// \a area: what the card is about, in global coordinates; the card goes below it, or above if that hides less.
    void showFor(const HoverContent &content, const QRect &area);

Q_SIGNALS:
    void placeActivated(const model::Location &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const HoverContent &content);
    void addHead(const HoverContent &content);
    void addValue(const HoverContent &content, QVBoxLayout *part);
    void addEvidence(const std::vector<rules::EvidenceStep> &steps);
    void addStep(const rules::EvidenceStep &step, int row, int count, QGridLayout *grid);
    void addFoot(const HoverContent &content);
    /// A part of the card below the ones there are.
    QVBoxLayout *addPart();
    bool pressed(class QKeyEvent *event);

    QWidget *m_owner;
    QPointer<QWidget> m_content;
    QVBoxLayout *m_parts = nullptr; ///< of m_content
    model::Location m_definition;
    QRect m_area;
    bool m_isRound;
};

} // namespace ui
