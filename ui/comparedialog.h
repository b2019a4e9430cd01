// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialog.h"

namespace ui {

class Document;

/// A file as it is on disk now beside the text in the editor, and the choice which of them stays. Closed without a
/// choice, nothing changes.
class CompareDialog final : public Dialog
{
    Q_OBJECT
public:
    enum class Choice : quint8 { None, Reload, KeepMine };

    explicit CompareDialog(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }

private:
    Choice m_choice = Choice::None;
};

} // namespace ui
