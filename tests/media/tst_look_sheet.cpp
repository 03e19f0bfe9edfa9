#include <QtTest>
#include <set>

#include "core/media/scene/look_sheet.h"
#include "core/model/animation_names.h"
#include "core/model/transition_names.h"

using namespace sw;

class TestLookSheet : public QObject {
    Q_OBJECT

private slots:
    void hasACellForEach();
    void everyCellIsDrawn();

private:
    static std::vector<CaptionStyle> styles() {
        const std::filesystem::path data = std::filesystem::path(SW_SOURCE_DIR) / "resources";
        std::vector<CaptionStyle> all;
        for (const std::string& name : captionStyleNames(data))
            all.push_back(*loadCaptionStyle(data, name, ""));
        return all;
    }
};

void TestLookSheet::hasACellForEach() {
    const std::vector<LookCell> cells = lookCells(styles());
    std::set<std::string> names;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        QVERIFY2(names.insert(cells[i].name + "/" + std::to_string(static_cast<int>(cells[i].section))).second,
                 cells[i].name.c_str());
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!cells[i].moments.intersects(cells[j].moments));
    }
    QCOMPARE(cells.size(), transitionEntries().size() + animationEntries().size() + styles().size());
    for (const TransitionEntry& entry : transitionEntries())
        QVERIFY(names.contains(std::string(entry.name) + "/0"));
    for (const CaptionStyle& style : styles())
        QVERIFY(names.contains(style.name + "/2"));
}

void TestLookSheet::everyCellIsDrawn() {
    const QImage sheet = lookSheet(styles());
    QVERIFY(sheet.width() <= 4000);
    const QRgb ground = sheet.pixel(2, 2);
    for (const LookCell& cell : lookCells(styles())) {
        QVERIFY2(sheet.rect().contains(cell.moments), cell.name.c_str());
        std::set<QRgb> colours;
        for (int y = cell.moments.top(); y <= cell.moments.bottom(); y += 3)
            for (int x = cell.moments.left(); x <= cell.moments.right(); x += 3)
                colours.insert(sheet.pixel(x, y));
        QVERIFY2(colours.size() > 4, cell.name.c_str());
        // Its name stands above it.
        bool named = false;
        for (int y = cell.moments.top() - 30; y < cell.moments.top() - 6; ++y)
            for (int x = cell.moments.left(); x < cell.moments.left() + 60; ++x)
                named = named || qGray(sheet.pixel(x, y)) > qGray(ground) + 100;
        QVERIFY2(named, cell.name.c_str());
    }
}

QTEST_MAIN(TestLookSheet)
#include "tst_look_sheet.moc"
