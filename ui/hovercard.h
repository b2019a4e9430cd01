// SPDX-License-Identifier: MIT
#pragma once

#include "rules/finding.h"

#include <QFrame>
#include <QPointer>
#include <optional>

class QVBoxLayout;

namespace ui {

/// What a hover card says of the thing under the pointer.
struct HoverContent {
    QString name;
    QString kind; ///< "parameter"
    QString description; ///< as the template describes it
    QString value; ///< as it would be written; empty: not known, and \a why tells the reason
    QString why; ///< in words: "the default; no parameters file in effect", or why it is not known
    std::vector<rules::EvidenceStep> evidence;
    std::vector<std::pair<rules::AdviceLevel, QString>> notes; ///< what else is to be said of the place
};

/// The card that explains a value where it stands: name, kind, value and how it came about. The pointer may move into
/// it; it closes with Esc, a key in the editor or when the pointer leaves both.
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
    void addEvidence(const std::vector<rules::EvidenceStep> &steps, QVBoxLayout *layout);

    QWidget *m_owner;
    QPointer<QWidget> m_content;
    QRect m_area;
    bool m_isRound;
};

} // namespace ui
