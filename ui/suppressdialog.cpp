// SPDX-License-Identifier: MIT
#include "ui/suppressdialog.h"

#include "ui/panetitle.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int Width = 520;
constexpr int UsualMonths = 6;
} // namespace

SuppressDialog::SuppressDialog(const QString &title, QWidget *parent)
    : Dialog(tr("Suppress finding"), parent)
    , m_reason(new QLineEdit(this))
    , m_ends(new QCheckBox(tr("&Only until"), this))
    , m_until(new QDateEdit(QDate::currentDate().addMonths(UsualMonths), this))
{
    setMinimumWidth(Width);
    QVBoxLayout *layout = page();
    layout->setSpacing(12);
    auto *head = makeLabel(title, 1.15, true, this);
    head->setWordWrap(true);
    layout->addWidget(head);
    auto *what = makeMutedLabel(tr("The finding stays in the list and in reports as suppressed, with your reason. "
                                   "What is deployed does not change."),
                                1, this);
    what->setWordWrap(true);
    layout->addWidget(what);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(10);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("for example: short-lived test cluster"));
    m_reason->setMaxLength(200);
    form->addRow(tr("&Reason"), m_reason);
    m_ends->setObjectName(u"ends"_s);
    m_ends->setChecked(true);
    m_until->setObjectName(u"until"_s);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_until->setMinimumDate(QDate::currentDate());
    m_until->setAccessibleName(tr("Last day"));
    m_ends->setMinimumHeight(m_until->sizeHint().height()); // or it would stand higher
    form->addRow(m_ends, m_until);
    layout->addLayout(form);
    layout->addStretch();

    buttons()->setStandardButtons(QDialogButtonBox::Cancel);
    m_accept = buttons()->addButton(tr("Suppress"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    fit(Width);

    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
}

rules::SuppressionNote SuppressDialog::note() const
{
    return {m_reason->text().simplified(), m_ends->isChecked() ? m_until->date() : QDate(), {}};
}

} // namespace ui
