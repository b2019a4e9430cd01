// SPDX-License-Identifier: MIT
#include "ui/theme.h"

#include "ui/style.h"

#include <QApplication>
#include <QStyleHints>
#include <array>

namespace ui {

namespace {

struct Shade {
    Role role;
    QRgb light;
    QRgb dark;
};

// In the order of Role; a test compares it with the contrast that the design promises.
constexpr std::array<Shade, std::size_t(Role::Count)> Shades{{
    {Role::Window, 0xFFF1F3F6, 0xFF24272C},
    {Role::Base, 0xFFFFFFFF, 0xFF1B1D21},
    {Role::Alternate, 0xFFF7F8FA, 0xFF202328},
    {Role::Gutter, 0xFFF7F8FA, 0xFF1E2025},
    {Role::GutterText, 0xFF626C7A, 0xFF8A93A0},
    {Role::Raised, 0xFFFFFFFF, 0xFF2C3036},
    {Role::Line, 0xFFD7DCE3, 0xFF3A3F47},
    {Role::LineSoft, 0xFFE7EAEF, 0xFF2D3138},
    {Role::LineStrong, 0xFFB4BCC7, 0xFF565D68},
    {Role::Control, 0xFF828B99, 0xFF767F8C},
    {Role::Text, 0xFF1A1F26, 0xFFE4E7EB},
    {Role::Muted, 0xFF566070, 0xFFA6AEBA},
    {Role::Disabled, 0xFF98A1AE, 0xFF69717D},
    {Role::Accent, 0xFF1B5FC1, 0xFF6AA9FF},
    {Role::OnAccent, 0xFFFFFFFF, 0xFF0B1A30},
    {Role::Link, 0xFF1B5FC1, 0xFF7DB4FF},
    {Role::Selection, 0xFFDCE9FB, 0xFF263D60},
    {Role::InactiveSelection, 0xFFE6E9EE, 0xFF343A43},
    {Role::Hover, 0xFFEDF1F6, 0xFF2D3239},
    {Role::CurrentLine, 0xFFF2F6FC, 0xFF22262C},
    {Role::SameWord, 0xFFE3E9F2, 0xFF2F353F},
    {Role::Fail, 0xFFB3261E, 0xFFFF8B81},
    {Role::FailTint, 0xFFFCEAE8, 0xFF44262A},
    {Role::FailLine, 0xFFEDB9B4, 0xFF7A3F40},
    {Role::Pass, 0xFF17713A, 0xFF63CF92},
    {Role::PassTint, 0xFFE4F4EA, 0xFF1D3A2B},
    {Role::PassLine, 0xFFA9D8BA, 0xFF336A4C},
    {Role::Undetermined, 0xFF855300, 0xFFF0BE55},
    {Role::UndeterminedTint, 0xFFFDF1D8, 0xFF40331A},
    {Role::UndeterminedLine, 0xFFE6C98C, 0xFF705A2B},
    {Role::Suppressed, 0xFF5B5674, 0xFFB9B3DA},
    {Role::SuppressedTint, 0xFFECEAF3, 0xFF322F42},
    {Role::SuppressedLine, 0xFFC6C1D8, 0xFF58536F},
    {Role::Info, 0xFF1F5E9E, 0xFF84BBF7},
    {Role::InfoTint, 0xFFE8F1FB, 0xFF1F3349},
    {Role::InfoLine, 0xFFB5D0EE, 0xFF3A5F86},
    {Role::Added, 0xFFDDF3E4, 0xFF1C3B2A},
    {Role::AddedStrong, 0xFFA8E0BB, 0xFF2A6344},
    {Role::Removed, 0xFFFBE3E1, 0xFF472629},
    {Role::RemovedStrong, 0xFFF3B8B3, 0xFF7A3F40},
    {Role::Hatching, 0xFFE7EAEF, 0xFF2D3138},
    {Role::Bulb, 0xFFF6C445, 0xFFF6C445},
    {Role::BulbOutline, 0xFF8A6200, 0xFF8A6200},
    {Role::SearchRing, 0xFFF3D98B, 0xFF8F7734},
    {Role::FamilyContainers, 0xFF5144B8, 0xFFA9A0FF},
    {Role::FamilyNetwork, 0xFF0B7285, 0xFF5FC7DA},
    {Role::FamilyIdentity, 0xFF8E3A86, 0xFFE39ADB},
    {Role::FamilyMonitoring, 0xFF1F62B0, 0xFF82B7F5},
    {Role::FamilyStorage, 0xFF3F5AA9, 0xFF9DB4F2},
    {Role::FamilySecrets, 0xFF7A4B2A, 0xFFD9A581},
    {Role::FamilyOther, 0xFF4B5766, 0xFFAEB8C5},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < Shades.size(); ++i) {
        if (Shades[i].role != Role(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

SchemeChoice chosen = SchemeChoice::System; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void apply()
{
    QApplication::setPalette(palette(currentScheme()));
}

} // namespace

QColor color(Role role, Scheme scheme)
{
    const Shade &shade = Shades[std::size_t(role)];
    return QColor::fromRgba(scheme == Scheme::Light ? shade.light : shade.dark);
}

QColor color(Role role)
{
    return color(role, currentScheme());
}

QColor mixed(Role role, Role background, qreal share)
{
    const QColor front = color(role);
    const QColor back = color(background);
    const auto part = [share](int a, int b) { return int(a * share + b * (1 - share) + 0.5); };
    return {part(front.red(), back.red()), part(front.green(), back.green()), part(front.blue(), back.blue())};
}

Scheme currentScheme()
{
    if (chosen != SchemeChoice::System)
        return chosen == SchemeChoice::Dark ? Scheme::Dark : Scheme::Light;
    const auto *hints = QGuiApplication::styleHints();
    return hints != nullptr && hints->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
}

SchemeChoice schemeChoice()
{
    return chosen;
}

QPalette palette(Scheme scheme)
{
    const auto get = [scheme](Role role) { return color(role, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, get(Role::Window));
    palette.setColor(QPalette::Button, get(Role::Window));
    palette.setColor(QPalette::Base, get(Role::Base));
    palette.setColor(QPalette::AlternateBase, get(Role::Alternate));
    palette.setColor(QPalette::ToolTipBase, get(Role::Raised));
    palette.setColor(QPalette::ToolTipText, get(Role::Text));
    palette.setColor(QPalette::Text, get(Role::Text));
    palette.setColor(QPalette::WindowText, get(Role::Text));
    palette.setColor(QPalette::ButtonText, get(Role::Text));
    palette.setColor(QPalette::BrightText, get(Role::OnAccent));
    palette.setColor(QPalette::PlaceholderText, get(Role::Muted));
    palette.setColor(QPalette::Light, get(Role::Base));
    palette.setColor(QPalette::Midlight, get(Role::Line));
    palette.setColor(QPalette::Mid, get(Role::LineStrong));
    palette.setColor(QPalette::Dark, get(Role::Control));
    palette.setColor(QPalette::Shadow, get(Role::LineStrong));
    palette.setColor(QPalette::Link, get(Role::Link));
    palette.setColor(QPalette::LinkVisited, get(Role::Link));
    palette.setColor(QPalette::Highlight, get(Role::Selection));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, get(Role::InactiveSelection));
    palette.setColor(QPalette::HighlightedText, get(Role::Text));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, get(Role::Accent));
#endif
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, get(Role::Disabled));
    return palette;
}

void installTheme(SchemeChoice choice)
{
    chosen = choice;
    QApplication::setStyle(new Style);
    apply();
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, [] {
        if (chosen == SchemeChoice::System)
            apply();
    });
}

void setScheme(SchemeChoice choice)
{
    chosen = choice;
    apply();
}

} // namespace ui
