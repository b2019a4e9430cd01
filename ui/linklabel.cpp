// SPDX-License-Identifier: MIT
#include "ui/linklabel.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui {

LinkLabel::LinkLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
}

QString LinkLabel::link(const QString &address, const QString &text)
{
    return u"<a href=\"%1\" style=\"text-decoration:none\">%2</a>"_s.arg(address.toHtmlEscaped(), text.toHtmlEscaped());
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_renewing)
        return;
    m_renewing = true;
    const QString same = text();
    clear();
    setText(same);
    m_renewing = false;
}

} // namespace ui
