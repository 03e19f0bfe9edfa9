#include <QAbstractAnimation>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <cmath>
#include <set>

#include "tests/ui/fake_book.h"
#include "tests/ui/fake_studio_server.h"
#include "tests/ui/fake_versions.h"
#include "tests/ui/open_window.h"
#include "tests/ui/widget_finding.h"
#include "ui/command_palette.h"
#include "ui/issues_panel.h"
#include "ui/notice_bar.h"
#include "ui/spending/spending_chart.h"
#include "ui/timeline/timeline_view.h"
#include "ui/versions/made_versions.h"
#include "ui/versions/version_matrix.h"
#include "ui/versions/versions_page.h"

using namespace sw;
using namespace sw::ui;
using test::OpenWindow;

namespace {

constexpr double kText = 4.5;   // WCAG 2.2, 1.4.3
constexpr double kIcons = 3.0;  // WCAG 2.2, 1.4.11

/// What a creator comes to see: each panel in front once, and the pages.
const QStringList kPlaces = {"script",  "preview", "timeline", "inspector: film", "inspector: clip", "inspector: sentence", "media",       "jobs",  "issues",
                             "history", "export",  "settings", "settings: voices", "settings: keys",  "settings: providers", "settings: studio", "settings: signed in", "settings: spending",
                             "versions", "versions: made", "palette",     "a message",       "start",           "make"};

/// Whom the settings and the versions are about.
struct Others {
    test::FakeStudioServer server;
    test::FakeBook book;
    test::FakeVersions versions;

    Others() {
        for (const char* name : {"bees – de", "bees – es"}) {
            VersionItem item{std::string("/versions/") + name + ".short", name};
            item.state = VersionItem::State::SourceChanged;
            item.runs = 2;
            versions.made.push_back(item);
        }
    }
    void furnish(Studio& studio) {
        studio.server = server.controls();
        studio.spending = book.controls();
        studio.versions = versions.controls();
        studio.presets = exportPresets(studio.data).value_or(std::vector<ExportSettings>());
        studio.providers.load = []() -> Result<ProviderChoices> {
            return ProviderChoices{{{"llm", {{"studio", "openai · https://llm.example.com · large", true, true, true}, {"embedded", "", true, false, false}}, {"openai", "gemini"}, {"", ""}}}, true};
        };
    }
};

Others& others() {
    static Others all;
    return all;
}

void press(OpenWindow& opened, const QString& name) {
    if (auto* button = test::named<QAbstractButton>(&opened.window, name))
        QTest::mouseClick(button, Qt::LeftButton);
}

/// A long table of keys is one thing to look at; its first rows do for all.
void shortenTable(OpenWindow& opened) {
    if (auto* search = test::named<QLineEdit>(&opened.window, "Search shortcuts"))
        search->setText("marker");
}

void show(OpenWindow& opened, const QString& place) {
    MainWindow& window = opened.window;
    Editor& editor = opened.editor();
    window.findChild<CommandPalette*>()->hide();
    if (!editor.isOpen())
        window.openProject(QString::fromStdString(opened.fixture.path("bees.short").string()));
    if (place.startsWith("inspector")) {
        editor.select(place.endsWith("clip") ? opened.clip(1) : place.endsWith("sentence") ? toText(opened.project().script.scenes[0].sentences[0].id) : "");
        window.showDock("inspector");
    } else if (place.startsWith("settings")) {
        window.actions().at(place.endsWith("keys") ? "help.shortcuts" : "file.settings")->trigger();
        static const QMap<QString, int> kTabs = {{"voices", 1}, {"providers", 4}, {"studio", 5}, {"signed in", 5}, {"spending", 6}};
        const QString page = place.section(": ", 1);
        others().server.link = page == "signed in" ? StudioLink{true, "https://studio.example.com", "ada@example.com", {"image"}} : StudioLink{};
        if (kTabs.contains(page)) {
            window.findChild<QTabWidget*>()->setCurrentIndex(0);
            window.findChild<QTabWidget*>()->setCurrentIndex(kTabs[page]);
        }
        if (page == "spending")
            (void)QTest::qWaitFor([&] { return window.findChild<SpendingChart*>()->chosen() >= 0; });
        shortenTable(opened);
    } else if (place.startsWith("versions")) {
        opened.preferences.setValue("versions/languages", QStringList{"de"});
        window.actions().at("file.versions")->trigger();
        auto* page = window.findChild<VersionsPage*>();
        page->findChild<QTabBar*>()->setCurrentIndex(place.endsWith("made") ? 1 : 0);
        (void)QTest::qWaitFor([&] { return place.endsWith("made") ? page->findChild<MadeVersions*>()->isVisible() : page->findChild<VersionMatrix*>()->isVisible(); });
    } else if (place == "palette") {
        window.actions().at("help.palette")->trigger();
    } else if (place == "a message") {
        editor.tell(Notice{Notice::Kind::Problem, "Something went wrong. Try it again.", "Try again", [] {}});
    } else if (place == "start" || place == "make") {
        editor.close();
        if (place == "make")
            press(opened, "Write or paste a text");
    } else {
        if (place == "issues") {
            Issue issue{Severity::Warning, toText(opened.project().script.scenes[0].id), "The same picture twice."};
            issue.fix = {SetTitle{"Cured"}};
            issue.fixLabel = "Cure it";
            window.findChild<IssuesPanel*>()->setIssues({issue});
        }
        window.showDock(place);
    }
    QTest::qWait(0);
}

bool isControl(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) || (qobject_cast<const QAbstractSlider*>(&widget) && !qobject_cast<const QScrollBar*>(&widget)) ||
           qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTextEdit*>(&widget) ||
           qobject_cast<const QTabBar*>(&widget) || (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// Parts of a control that another way leads to: the arrows of a tab bar (its own arrow keys), a dock's buttons (the View menu and
/// the tabs), what a table holds while its cell is not current, menus (Alt and F10), the button that clears a field, and what a
/// field gives its focus to.
bool hasAnotherWay(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    const bool inTable = [&] {
        for (const QWidget* up = parent; up; up = up->parentWidget())
            if (qobject_cast<const QAbstractItemView*>(up))
                return true;
        return false;
    }();
    const bool inField = qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) || widget.inherits("QLineEditIconButton");
    return inTable || inField || qobject_cast<const QTabBar*>(parent) || qobject_cast<const QDockWidget*>(parent) ||
           qobject_cast<const QMenuBar*>(parent) || widget.focusProxy() || widget.inherits("QHeaderView");
}

QString describe(const QWidget& widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QString name = !widget.accessibleName().isEmpty() ? widget.accessibleName() : button ? button->text() : widget.objectName();
    return QStringLiteral("%1 \"%2\" in %3").arg(widget.metaObject()->className(), name, widget.parentWidget() ? widget.parentWidget()->metaObject()->className() : "");
}

std::set<const QWidget*> controls(const QWidget& window) {
    std::set<const QWidget*> found;
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && widget->window() == &window && isControl(*widget) && !hasAnotherWay(*widget))
            found.insert(widget);
    return found;
}

/// All that has the focus while this key is pressed until it comes round.
std::set<const QWidget*> reachedBy(OpenWindow& opened, Qt::Key key) {
    std::set<const QWidget*> reached = {QApplication::focusWidget()};
    const std::size_t most = 3 * controls(opened.window).size() + 30;
    for (std::size_t i = 0; i < most; ++i) {
        opened.press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        if (const QWidget* focus = QApplication::focusWidget())
            reached.insert(focus);
    }
    return reached;
}

/// Walks what a screen reader sees.
void collectNameless(QAccessibleInterface* spoken, QStringList& found, int depth = 0) {
    if (!spoken || !spoken->isValid() || depth > 40)
        return;
    const QAccessible::State state = spoken->state();
    const auto* widget = qobject_cast<const QWidget*>(spoken->object());
    const bool part = widget && hasAnotherWay(*widget);
    if (state.focusable && !state.invisible && !state.disabled && !part && spoken->text(QAccessible::Name).isEmpty())
        found << (widget ? describe(*widget) : QStringLiteral("a part with role %1").arg(spoken->role()));
    for (int i = 0; i < spoken->childCount(); ++i)
        collectNameless(spoken->child(i), found, depth + 1);
}

/// WCAG 2.2: relative luminance.
double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

constexpr int kLarger = 2;

/// The window as it is painted on a screen with more pixels, so that the middle of a stroke has its whole colour.
QImage drawnLarge(QWidget& window) {
    QImage image(window.size() * kLarger, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(kLarger, kLarger);
    window.render(&painter);
    return image;
}

/// Of what is drawn in a part of the window, against what there is most of in it.
double contrastWithin(const QImage& image, QRect part) {
    const QRect rect = QRect(part.topLeft() * kLarger, part.size() * kLarger).intersected(image.rect());
    QHash<QRgb, int> counts;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = rect.left(); x <= rect.right(); ++x)
            ++counts[line[x]];
    }
    QRgb ground = image.pixel(rect.topLeft());
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (it.value() > counts.value(ground))
            ground = it.key();
    double best = 1;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (it.value() >= 2 * kLarger)  // not a lonely pixel of an edge
            best = std::max(best, contrast(QColor(it.key()), QColor(ground)));
    return best;
}

}  // namespace

/// The program for those who hear it, who use no mouse, and who need contrast.
class TestAccessibility : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_opened;  ///< one for all: places follow each other as a creator goes
    std::set<const QWidget*> m_focused;    ///< what was looked at in a place before
    std::set<const QWidget*> m_read[2];    ///< the same, by theme

    static void places() {
        QTest::addColumn<QString>("place");
        for (const QString& place : kPlaces)
            QTest::newRow(qPrintable(place)) << place;
    }

private slots:
    void initTestCase() {
        QVERIFY(test::prepareStudio());
        qApp->setCursorFlashTime(0);
        m_opened = std::make_unique<OpenWindow>(std::make_unique<SilentOutput>(), [](Studio& studio) { others().furnish(studio); });
        QVERIFY(m_opened->ready());
    }
    void cleanupTestCase() { m_opened.reset(); }

    void everythingHasAName_data() { places(); }
    void everythingHasAName() {
        QFETCH(QString, place);
        OpenWindow& opened = *m_opened;
        show(opened, place);
        QStringList found;
        collectNameless(QAccessible::queryAccessibleInterface(&opened.window), found);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    void tabReachesEverything_data() { places(); }
    void tabReachesEverything() {
        QFETCH(QString, place);
        OpenWindow& opened = *m_opened;
        show(opened, place);
        std::set<const QWidget*> there = controls(opened.window);
        if (place == "palette")  // it closes when it is left
            std::erase_if(there, [&](const QWidget* widget) { return !opened.window.findChild<CommandPalette*>()->isAncestorOf(widget); });
        QVERIFY(there.size() > 1);
        std::set<const QWidget*> reached = reachedBy(opened, Qt::Key_Tab);
        show(opened, place);
        const std::set<const QWidget*> back = reachedBy(opened, Qt::Key_Backtab);
        QVERIFY(2 * back.size() > there.size());  // nothing keeps it
        reached.insert(back.begin(), back.end());
        QStringList missed;
        for (const QWidget* widget : there)
            if (!reached.contains(widget) && widget->isVisible())  // what has the focus is chosen, and changes the inspector
                missed << describe(*widget);
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join('\n')));
    }

    void focusIsSeen_data() { places(); }
    void focusIsSeen() {
        QFETCH(QString, place);
        OpenWindow& opened = *m_opened;
        show(opened, place);
        QStringList unseen;
        for (const QWidget* control : controls(opened.window)) {
            auto* widget = const_cast<QWidget*>(control);
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !m_focused.insert(widget).second)
                continue;
            QWidget* around = widget->parentWidget() ? widget->parentWidget() : widget;
            if (QWidget* focused = QApplication::focusWidget())
                focused->clearFocus();
            if (!widget->isVisible())
                continue;  // the palette goes when it is left
            const QImage without = around->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            if (around->grab().toImage() == without)
                unseen << describe(*widget);
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join('\n')));
    }

    void tracksAndClipsAreFoundByName() {
        OpenWindow& opened = *m_opened;
        show(opened, "timeline");
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(opened.window.findChild<TimelineView*>());
        QVERIFY(timeline && timeline->role() == QAccessible::List);
        QCOMPARE(timeline->text(QAccessible::Name), QStringLiteral("Timeline"));
        QStringList tracks;
        QStringList items;
        for (int i = 0; i < timeline->childCount(); ++i) {
            QAccessibleInterface* part = timeline->child(i);
            QVERIFY(part && part->isValid());
            QCOMPARE(timeline->indexOfChild(part), i);
            QVERIFY(part->parent() == timeline);
            QVERIFY(!part->text(QAccessible::Name).isEmpty());
            (part->role() == QAccessible::RowHeader ? tracks : items) << part->text(QAccessible::Name);
        }
        QVERIFY2(tracks.contains("Track Pictures") && tracks.contains("Track Titles") && tracks.contains("Track Sounds"), qPrintable(tracks.join('\n')));
        QCOMPARE(items.filter("Pictures: ").size(), 2);
        QVERIFY(items.filter("Pictures: ").first().contains("0:00.5 to 0:01.5"));
        // What is pressed through it is chosen, and said to be.
        for (int i = 0; i < timeline->childCount(); ++i)
            if (timeline->child(i)->text(QAccessible::Name).startsWith("Pictures: ")) {
                timeline->child(i)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
                QCOMPARE(opened.editor().selection().current(), opened.clip(1));
                QVERIFY(timeline->child(i)->state().selected);
                break;
            }
    }

    void coloursHaveContrast_data() {
        QTest::addColumn<bool>("light");
        QTest::newRow("dark") << false;
        QTest::newRow("light") << true;
    }
    void coloursHaveContrast() {
        QFETCH(bool, light);
        const Colours& c = light ? Colours::light() : Colours::dark();
        const std::vector<std::tuple<const char*, QColor, QColor, double>> pairs = {
            {"text on window", c.text, c.window, kText},       {"text on panel", c.text, c.panel, kText},       {"text on raised", c.text, c.raised, kText},
            {"text on hover", c.text, c.hover, kText},         {"dim on window", c.dimText, c.window, kText},   {"dim on panel", c.dimText, c.panel, kText},
            {"dim on raised", c.dimText, c.raised, kText},     {"dim on hover", c.dimText, c.hover, kText},     {"on accent", c.accentText, c.accent, kText},
            {"danger on panel", c.danger, c.panel, kText},     {"danger on raised", c.danger, c.raised, kText}, {"warning on panel", c.warning, c.panel, kText},
            {"warning on raised", c.warning, c.raised, kText}, {"success on panel", c.success, c.panel, kText}, {"success on raised", c.success, c.raised, kText},
            {"accent on panel", c.accent, c.panel, kIcons},    {"accent on raised", c.accent, c.raised, kIcons}};
        for (const auto& [name, ink, ground, least] : pairs)
            QVERIFY2(contrast(ink, ground) >= least, qPrintable(QStringLiteral("%1: %2").arg(name).arg(contrast(ink, ground))));
    }

    void whatIsWrittenHasContrast_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("light");
        for (const bool light : {false, true})
            for (const QString& place : kPlaces)
                QTest::addRow("%s, %s", qPrintable(place), light ? "light" : "dark") << place << light;
    }
    void whatIsWrittenHasContrast() {
        QFETCH(QString, place);
        QFETCH(bool, light);
        if (&Colours::of(qApp->palette()) != (light ? &Colours::light() : &Colours::dark()))
            useTheme(*qApp, light ? Colours::light() : Colours::dark());
        OpenWindow& opened = *m_opened;
        show(opened, place);
        QStringList faint;
        const QImage image = drawnLarge(opened.window);
        for (auto* widget : opened.window.findChildren<QWidget*>()) {
            const auto* label = qobject_cast<QLabel*>(widget);
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool words = (label && !label->text().isEmpty()) || (button && !button->text().isEmpty());
            const bool icon = button && button->text().isEmpty() && !button->icon().isNull();
            if (!m_read[light].insert(widget).second || !(words || icon) || !widget->isVisible() || !widget->isEnabled() || widget->visibleRegion().boundingRect() != widget->rect())
                continue;
            if (const double ratio = contrastWithin(image, QRect(widget->mapTo(&opened.window, QPoint()), widget->size())); ratio < (words ? kText : kIcons))
                faint << QStringLiteral("%1: %2").arg(describe(*widget) + (label ? " " + label->text() : "")).arg(ratio);
        }
        QVERIFY2(faint.isEmpty(), qPrintable(faint.join('\n')));
    }

    /// For whom movement is too much: only what is played moves, so that there is nothing to switch off.
    void nothingMovesByItself() {
        OpenWindow& opened = *m_opened;
        for (const QMainWindow* window : opened.window.findChildren<QMainWindow*>())
            QVERIFY(!window->isAnimated());
        for (const char* place : {"media", "jobs", "export"}) {
            opened.window.showDock(place);
            QTest::qWait(0);
            for (const QAbstractAnimation* animation : opened.window.findChildren<QAbstractAnimation*>())
                QVERIFY2(animation->state() != QAbstractAnimation::Running, animation->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
