// SPDX-License-Identifier: MIT
#include "ui/jsondialog.h"

#include "ui/evidencelist.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/parameterlist.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr QSize WantedSize(560, 440);
} // namespace

JsonDialog::JsonDialog(const QString &name, const QString &text, Check check, QWidget *parent)
    : Dialog(tr("Value of %1").arg(name), parent)
    , m_check(std::move(check))
    , m_text(new QPlainTextEdit(text, this))
    , m_problem(new InkLabel({}, Role::Fail, Qt::ElideNone, this))
{
    QVBoxLayout *layout = page();
    layout->setSpacing(12);
    layout->addWidget(makeLabel(name, FindingTitleFactor, true, this));
    layout->addWidget(makeMutedLabel(tr("The value as JSON. It is used for the check only."), 1, this));
    m_text->setObjectName(u"json"_s);
    m_text->setAccessibleName(tr("Value of %1 as JSON").arg(name));
    m_text->setFont(fixedFont());
    m_text->setTabStopDistance(QFontMetricsF(fixedFont()).horizontalAdvance(u"  "_s));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    layout->addWidget(m_text, 1);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(m_problem->fontMetrics().height());
    layout->addWidget(m_problem);

    buttons()->setStandardButtons(QDialogButtonBox::Cancel);
    m_accept = buttons()->addButton(tr("Use value"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    fit(WantedSize.width(), WantedSize.height());
    connect(m_text, &QPlainTextEdit::textChanged, this, &JsonDialog::verify);
    m_text->setFocus();
    verify();
}

QString JsonDialog::problem() const
{
    return m_problem->text();
}

void JsonDialog::verify()
{
    const QString text = m_text->toPlainText();
    QString problem = jsonProblem(text);
    m_value = {};
    if (problem.isEmpty()) {
        const model::Value value = model::parseJson(text).value_or(model::Value());
        problem = m_check(value);
        if (problem.isEmpty())
            m_value = value;
    }
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
}

} // namespace ui
