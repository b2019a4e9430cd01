// SPDX-License-Identifier: MIT
#pragma once

#include "ui/outcomes.h"

#include <QFrame>

class QLabel;

namespace ui {

/// A box in the tint of an outcome or advice: glyph, a bold sentence, and what else there is to say.
class NoticeStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeStrip(QWidget *parent = nullptr);

    void setNotice(const Look &look, const QString &sentence, const QString &more = {});
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QString m_sentence;
    QString m_more;
    QLabel *m_label;
};

} // namespace ui
