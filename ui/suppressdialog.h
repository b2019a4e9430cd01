// SPDX-License-Identifier: MIT
#pragma once

#include "rules/suppressionnote.h"
#include "ui/dialog.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks why a finding is accepted and until when. Without a reason there is nothing to accept.
class SuppressDialog final : public Dialog
{
    Q_OBJECT
public:
    /// \a title: of the finding.
    explicit SuppressDialog(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] rules::SuppressionNote note() const;

private:
    QLineEdit *m_reason;
    QCheckBox *m_ends;
    QDateEdit *m_until;
    QPushButton *m_accept;
};

} // namespace ui
