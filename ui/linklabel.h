// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace ui {

/// A label with links that can be followed by mouse and keyboard. Rich text keeps the colours of the palette under
/// which it was set; this one takes those of a new scheme.
class LinkLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit LinkLabel(const QString &text = {}, QWidget *parent = nullptr);

    /// A link without underline; texts are escaped.
    [[nodiscard]] static QString link(const QString &address, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool m_renewing = false;
};

} // namespace ui
