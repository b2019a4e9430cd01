// SPDX-License-Identifier: MIT
#pragma once

#include "rules/fix.h"

#include <QWidget>

namespace ui {

/// An outcome in a form: glyph and word on its tint.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);

    void setOutcome(rules::Outcome outcome);
    /// Another word than the outcome's, for example "1 fail".
    void setText(const QString &text);
    [[nodiscard]] rules::Outcome outcome() const { return m_outcome; }
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    rules::Outcome m_outcome = rules::Outcome::Undetermined;
    QString m_text;
};

} // namespace ui
