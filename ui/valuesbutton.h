// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace ui {

class Session;

/// Says which parameter values the check goes by, and lets the user choose another parameters file.
class ValuesButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit ValuesButton(Session &session, QWidget *parent = nullptr);

    /// After a check: what is there to choose from.
    void update();
    using QToolButton::update;

private:
    void fillMenu();

    Session &m_session;
};

/// Asks for any parameters file and puts it into effect.
void chooseParametersFile(Session &session, QWidget *window);

} // namespace ui
