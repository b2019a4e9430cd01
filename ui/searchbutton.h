// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

class QAction;

namespace ui {

/// Looks like a search line, and opens the palette when it is pressed.
class SearchButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchButton(QAction *action, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace ui
