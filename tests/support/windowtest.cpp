// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"

#include "ui/resourcetreemodel.h"
#include "ui/resourcetreepanel.h"
#include "ui/treeview.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList cutTexts(const QWidget *top)
{
    QStringList cut;
    for (const QAbstractButton *button : top->findChildren<QAbstractButton *>()) {
        const bool elides = button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        if (button->isVisible() && !elides && !button->text().isEmpty() && !button->inherits("QLineEditIconButton")
            && button->width() < button->minimumSizeHint().width())
            cut += button->text();
    }
    for (const QLabel *label : top->findChildren<QLabel *>()) {
        const bool elides = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || label->wordWrap();
        const int height = label->hasHeightForWidth() ? label->heightForWidth(label->width()) : 0;
        if (label->isVisible()
            && ((!elides && label->width() < label->minimumSizeHint().width()) || label->height() < height))
            cut += label->text();
    }
    return cut;
}

void WindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    // other sizes and scales are looked at by hand: BULKHEAD_TEST_SIZE=1366x768, QT_SCALE_FACTOR=2
    const QStringList size = qEnvironmentVariable("BULKHEAD_TEST_SIZE", u"1440x900"_s).split(u'x');
    m_size = QSize(size.value(0).toInt(), size.value(1).toInt());
    m_pictures = QStringLiteral(BULKHEAD_BINARY_DIR) + u"/screenshots"_s;
    if (qEnvironmentVariableIsSet("BULKHEAD_TEST_SIZE") || qApp->devicePixelRatio() > 1)
        m_pictures += u"/%1x%2@%3"_s.arg(m_size.width()).arg(m_size.height()).arg(qApp->devicePixelRatio());
    QVERIFY(QDir().mkpath(m_pictures));
    ui::installTheme(ui::SchemeChoice::Light);
}

void WindowTest::init()
{
    ui::setScheme(ui::SchemeChoice::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    ui::Settings settings;
    settings.scheme = ui::SchemeChoice::Light;
    show(settings);
}

void WindowTest::reopen()
{
    QVERIFY(m_window->close());
    m_window.reset();
    show(m_saved);
}

void WindowTest::show(const ui::Settings &settings)
{
    m_window = std::make_unique<ui::MainWindow>(settings, [this](const ui::Settings &saved) { m_saved = saved; });
    m_window->resize(m_size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

void WindowTest::cleanup()
{
    m_window.reset();
}

void WindowTest::shoot(const QString &name, QWidget *widget)
{
    QWidget *shown = widget != nullptr ? widget : m_window.get();
    for (const auto &[choice, word] :
         {std::pair(ui::SchemeChoice::Dark, u"dark"_s), {ui::SchemeChoice::Light, u"light"_s}}) {
        ui::setScheme(choice);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // what the change of colours made anew
        QVERIFY(shown->grab().save(u"%1/%2-%3.png"_s.arg(m_pictures, name, word)));
    }
}

void WindowTest::activate()
{
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void WindowTest::waitForCheck()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().isOpening() && !m_window->session().isChecking(), 30'000);
    QCoreApplication::processEvents(); // what the panes left for later
}

void WindowTest::openSample(const QString &file)
{
    auto *card = m_window->findChild<QAbstractButton *>(u"sample:"_s + file);
    QVERIFY(card != nullptr);
    QTest::mouseClick(card, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().analysis() != nullptr, 30'000);
    waitForCheck();
}

QModelIndex WindowTest::rowOf(const QString &name) const
{
    const QAbstractItemModel *model = m_window->resources()->tree()->model();
    const auto found = model->match(model->index(0, 0), ui::NameRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

QString WindowTest::badgeOf(const QString &cluster) const
{
    const auto badges = rowOf(cluster).data(ui::BadgesRole).value<QList<ui::ItemBadge>>();
    return badges.isEmpty() ? QString() : badges.first().text;
}

void WindowTest::click(const QModelIndex &index, QTreeView *view)
{
    QVERIFY(index.isValid());
    view->scrollTo(index);
    const QRect row = view->visualRect(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 40, row.center().y()));
}

void WindowTest::put(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void WindowTest::openText(const QString &name, const QByteArray &content)
{
    put(name, content);
    QVERIFY(m_window->openFile(m_folder->filePath(name)));
    waitForCheck();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().analysis() != nullptr, 30'000);
}
