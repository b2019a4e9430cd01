// SPDX-License-Identifier: MIT
#include "ui/integerbox.h"

#include <QLineEdit>

namespace ui {

IntegerBox::IntegerBox(QWidget *parent) : QAbstractSpinBox(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textEdited, this, &IntegerBox::edited);
}

std::optional<qint64> IntegerBox::value() const
{
    bool ok = false;
    const qint64 number = text().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

void IntegerBox::setValue(std::optional<qint64> value)
{
    lineEdit()->setText(value ? QString::number(*value) : QString());
}

void IntegerBox::setPlaceholder(const QString &text)
{
    lineEdit()->setPlaceholderText(text);
}

QValidator::State IntegerBox::validate(QString &text, int & /*position*/) const
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool sign = i == 0 && text[i] == u'-';
        if (!sign && (text[i] < u'0' || text[i] > u'9'))
            return QValidator::Invalid;
    }
    return text.isEmpty() || text == u'-' ? QValidator::Intermediate : QValidator::Acceptable;
}

void IntegerBox::stepBy(int steps)
{
    qint64 next = 0;
    if (__builtin_add_overflow(value().value_or(0), qint64(steps), &next))
        return;
    setValue(next);
    selectAll();
    Q_EMIT edited();
}

} // namespace ui
