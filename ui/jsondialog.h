// SPDX-License-Identifier: MIT
#pragma once

#include "model/value.h"
#include "ui/dialog.h"

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Asks for a value as JSON. Can only be accepted while the text is JSON and nothing is wrong with its value.
class JsonDialog final : public Dialog
{
    Q_OBJECT
public:
    /// What is wrong with a value, in words; empty if nothing is.
    using Check = std::function<QString(const model::Value &)>;

    JsonDialog(const QString &name, const QString &text, Check check, QWidget *parent);

    /// Absent while something is wrong.
    [[nodiscard]] const model::Value &value() const { return m_value; }
    /// What is wrong; empty if nothing is.
    [[nodiscard]] QString problem() const;

private:
    void verify();

    Check m_check;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
    model::Value m_value;
};

} // namespace ui
