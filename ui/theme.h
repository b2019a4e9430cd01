// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// What a colour is for. Every colour of the window is one of these; theme.cpp is the only file with literals.
enum class Role : quint8 {
    Window,
    Base,
    Alternate,
    Gutter,
    GutterText,
    Raised,
    Line,
    LineSoft,
    LineStrong,
    Control,
    Text,
    Muted,
    Disabled,
    Accent,
    OnAccent,
    Link,
    Selection,
    InactiveSelection,
    Hover,
    CurrentLine,
    SameWord,
    // outcomes: the colour, what lies behind it, the border of a box in that tint
    Fail,
    FailTint,
    FailLine,
    Pass,
    PassTint,
    PassLine,
    Undetermined,
    UndeterminedTint,
    UndeterminedLine,
    Suppressed,
    SuppressedTint,
    SuppressedLine,
    Info,
    InfoTint,
    InfoLine,
    // differences
    Added,
    AddedStrong,
    Removed,
    RemovedStrong,
    Hatching,
    // the light bulb and the ring around search hits, the same in both schemes
    Bulb,
    BulbOutline,
    SearchRing,
    // families of resources: icons only
    FamilyContainers,
    FamilyNetwork,
    FamilyIdentity,
    FamilyMonitoring,
    FamilyStorage,
    FamilySecrets,
    FamilyOther,
    Count
};

enum class Scheme : quint8 { Light, Dark };
/// What the user wants; System follows the desktop.
enum class SchemeChoice : quint8 { System, Light, Dark };

QColor color(Role role, Scheme scheme);
/// In the scheme in effect.
QColor color(Role role);
/// \a role laid over \a background at \a share (0 to 1).
QColor mixed(Role role, Role background, qreal share);

Scheme currentScheme();
SchemeChoice schemeChoice();
/// The palette that the widgets get.
QPalette palette(Scheme scheme);

/// Sets style and palette of the application and follows the desktop from now on. Call once, in the GUI thread. A
/// change of scheme reaches widgets as QEvent::PaletteChange, at which time color() answers for the new one.
void installTheme(SchemeChoice choice = SchemeChoice::System);
void setScheme(SchemeChoice choice);

} // namespace ui
