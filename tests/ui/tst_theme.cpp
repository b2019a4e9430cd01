// SPDX-License-Identifier: MIT
#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using ui::Role;
using ui::Scheme;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Contrast of two colours as WCAG defines it, 1 to 21.
double contrast(const QColor &left, const QColor &right)
{
    const double a = luminance(left);
    const double b = luminance(right);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const std::vector<Role> &surfaces()
{
    static const std::vector<Role> all{Role::Window,     Role::Base,      Role::Alternate, Role::Gutter,
                                       Role::Raised,     Role::Selection, Role::Hover,     Role::InactiveSelection,
                                       Role::CurrentLine};
    return all;
}

} // namespace

/// The contrast that the design promises, for each pair of roles that may meet.
class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_data();
    void contrast();
    void paletteFollowsTheRoles();
    void choiceChangesTheApplication();
    void iconsAreSharp_data();
    void iconsAreSharp();
};

void TestTheme::contrast_data()
{
    QTest::addColumn<Role>("front");
    QTest::addColumn<Role>("back");
    QTest::addColumn<double>("least");

    const auto add = [](const char *name, Role front, Role back, double least) {
        QTest::addRow("%s on %d", name, int(back)) << front << back << least;
    };
    for (const Role surface : surfaces()) {
        add("text", Role::Text, surface, 7);
        add("muted", Role::Muted, surface, 4.5);
        add("link", Role::Link, surface, 4.5);
        add("fail", Role::Fail, surface, 4.5);
        add("pass", Role::Pass, surface, 4.5);
        add("undetermined", Role::Undetermined, surface, 4.5);
        add("suppressed", Role::Suppressed, surface, 4.5);
        add("info", Role::Info, surface, 4.5);
        for (int family = int(Role::FamilyContainers); family <= int(Role::FamilyOther); ++family)
            add(qPrintable(u"family %1"_s.arg(family)), Role(family), surface, 3);
    }
    add("fail on its tint", Role::Fail, Role::FailTint, 4.5);
    add("pass on its tint", Role::Pass, Role::PassTint, 4.5);
    add("undetermined on its tint", Role::Undetermined, Role::UndeterminedTint, 4.5);
    add("suppressed on its tint", Role::Suppressed, Role::SuppressedTint, 4.5);
    add("info on its tint", Role::Info, Role::InfoTint, 4.5);
    for (const Role tint : {Role::FailTint, Role::PassTint, Role::UndeterminedTint, Role::SuppressedTint,
                            Role::InfoTint, Role::Added, Role::Removed, Role::SameWord})
        add("text on a tint", Role::Text, tint, 7);
    add("text of the primary button", Role::OnAccent, Role::Accent, 4.5);
    add("focus ring", Role::Accent, Role::Base, 3);
    add("focus ring", Role::Accent, Role::Window, 3);
    add("border of controls", Role::Control, Role::Base, 3);
    add("border of controls", Role::Control, Role::Window, 3);
    add("line numbers", Role::GutterText, Role::Gutter, 4.5);
}

void TestTheme::contrast()
{
    QFETCH(Role, front);
    QFETCH(Role, back);
    QFETCH(double, least);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const double ratio = ::contrast(ui::color(front, scheme), ui::color(back, scheme));
        QVERIFY2(ratio >= least,
                 qPrintable(u"%1: %2, needs %3"_s.arg(scheme == Scheme::Light ? u"light"_s : u"dark"_s)
                                .arg(ratio, 0, 'f', 2)
                                .arg(least)));
    }
}

void TestTheme::paletteFollowsTheRoles()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette palette = ui::palette(scheme);
        QCOMPARE(palette.color(QPalette::Active, QPalette::Base), ui::color(Role::Base, scheme));
        QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), ui::color(Role::Selection, scheme));
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), ui::color(Role::InactiveSelection, scheme));
        QCOMPARE(palette.color(QPalette::Active, QPalette::HighlightedText), ui::color(Role::Text, scheme));
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), ui::color(Role::Disabled, scheme));
    }
}

void TestTheme::choiceChangesTheApplication()
{
    ui::installTheme(ui::SchemeChoice::Light);
    QCOMPARE(ui::color(Role::Base), ui::color(Role::Base, Scheme::Light));
    QCOMPARE(QApplication::palette().color(QPalette::Base), ui::color(Role::Base, Scheme::Light));
    ui::setScheme(ui::SchemeChoice::Dark);
    QCOMPARE(ui::currentScheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), ui::color(Role::Base, Scheme::Dark));
    ui::setScheme(ui::SchemeChoice::System);
    QCOMPARE(ui::schemeChoice(), ui::SchemeChoice::System);
}

void TestTheme::iconsAreSharp_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("side");
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        for (const int side : {16, 22})
            QTest::addRow("%d at %.1f", side, ratio) << ratio << side;
    }
}

/// As many pixels as the screen has, and none that are stretched.
void TestTheme::iconsAreSharp()
{
    QFETCH(const qreal, ratio);
    QFETCH(const int, side);
    const QPixmap pixmap = ui::icon(u"save"_s).pixmap(QSize(side, side), ratio);
    QCOMPARE(pixmap.size(), QSize(side, side) * ratio);
    QCOMPARE(pixmap.devicePixelRatio(), ratio);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
