// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractSpinBox>
#include <optional>

namespace ui {

/// A number box for all integers of 64 bits, which may also be empty. Limits are not its business: what is out of them
/// can be typed, and said to be wrong.
class IntegerBox final : public QAbstractSpinBox
{
    Q_OBJECT
public:
    explicit IntegerBox(QWidget *parent = nullptr);

    /// Nothing if it is empty or no whole number.
    [[nodiscard]] std::optional<qint64> value() const;
    void setValue(std::optional<qint64> value);
    void setPlaceholder(const QString &text);
    [[nodiscard]] QLineEdit *line() const { return lineEdit(); }

    QValidator::State validate(QString &text, int &position) const override;
    void stepBy(int steps) override;

Q_SIGNALS:
    /// The user typed or stepped.
    void edited();

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
};

} // namespace ui
