// SPDX-License-Identifier: MIT
#pragma once

#include "rules/fix.h"

#include <QToolButton>
#include <optional>

namespace ui {

/// One choice of a filter by outcome, with how many findings it would show. Nothing: all.
class Chip final : public QToolButton
{
    Q_OBJECT
public:
    explicit Chip(std::optional<rules::Outcome> outcome, QWidget *parent = nullptr);

    void setCount(qsizetype count);
    /// What it does, where it does not filter findings.
    void setTip(const QString &tip);
    [[nodiscard]] qsizetype count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<rules::Outcome> m_outcome;
    qsizetype m_count = 0;
    QString m_tip;
};

} // namespace ui
