#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "services/image/art_pack.h"

using namespace sw;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(SW_DATA_DIR) / "art";

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

class tst_ArtPack : public QObject {
    Q_OBJECT
private slots:
    void opens();
    void holdsWholePictures();
    void leavesOut_data();
    void leavesOut();
    void givesFlags();
    void givesOutlines_data();
    void givesOutlines();
    void everyOutlineIsSound();
    void givesNames();
    void saysWhatIsMissing();
    void refusesTornPacks_data();
    void refusesTornPacks();
};

void tst_ArtPack::opens() {
    const auto pack = ArtPack::open(kFolder);
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    QVERIFY(pack->entries().size() > 600);
    QCOMPARE(pack->digest().size(), std::size_t{64});
    QVERIFY(std::ranges::is_sorted(pack->entries(), {}, &ArtEntry::name));
    QVERIFY(pack->has("volcano"));
    QVERIFY(!pack->has("volcan"));
    QVERIFY(!pack->has(""));
}

void tst_ArtPack::holdsWholePictures() {
    const auto pack = ArtPack::open(kFolder);
    QVERIFY(pack);
    for (const ArtEntry& entry : pack->entries()) {
        const auto svg = pack->svg(entry.name);
        QVERIFY2(svg, entry.name.c_str());
        QVERIFY2(svg->starts_with("<svg ") && svg->ends_with("</svg>"), entry.name.c_str());
        QVERIFY2(!entry.category.empty(), entry.name.c_str());
    }
}

void tst_ArtPack::leavesOut_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"thumbs-up", "grinning-face", "cat-face", "one-oclock", "right-arrow", "ok-button",
                             "keycap-1", "aries", "red-circle", "flag-germany", "person-running"})
        QTest::newRow(name) << name;
}

void tst_ArtPack::leavesOut() {
    QFETCH(QString, name);
    const auto pack = ArtPack::open(kFolder);
    QVERIFY(pack);
    QVERIFY(!pack->has(name.toStdString()));
    const auto svg = pack->svg(name.toStdString());
    QVERIFY(!svg);
    QCOMPARE(svg.error().code, ErrorCode::NotFound);
    QVERIFY(svg.error().message.find(name.toStdString()) != std::string::npos);
}

void tst_ArtPack::givesFlags() {
    const auto pack = ArtPack::open(kFolder);
    QVERIFY(pack);
    for (const char* iso : {"ID", "DE", "US", "JP", "XK"}) {
        QVERIFY2(pack->hasFlag(iso), iso);
        QVERIFY2(pack->flagSvg(iso)->starts_with("<svg "), iso);
    }
    QVERIFY(!pack->hasFlag("ZZ"));
    QVERIFY(!pack->flagSvg("ZZ"));
}

void tst_ArtPack::givesOutlines_data() {
    QTest::addColumn<QString>("iso");
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::newRow("Germany holds Berlin") << "DE" << 13.4 << 52.5;
    QTest::newRow("Australia holds Alice Springs") << "AU" << 133.9 << -23.7;
    QTest::newRow("Brazil holds Brasília") << "BR" << -47.9 << -15.8;
    QTest::newRow("Iceland holds its middle") << "IS" << -18.5 << 64.9;
}

void tst_ArtPack::givesOutlines() {
    QFETCH(QString, iso);
    QFETCH(double, lon);
    QFETCH(double, lat);
    const auto pack = ArtPack::open(kFolder);
    QVERIFY(pack);
    const Country* country = pack->country(iso.toStdString());
    QVERIFY(country);
    const auto polygons = pack->outline(*country);
    QVERIFY(polygons && !polygons->empty());
    const auto& ring = polygons->front().rings.front();
    bool inside = false;
    for (std::size_t i = 0, k = ring.size() - 1; i < ring.size(); k = i++)
        if ((ring[i].lat > lat) != (ring[k].lat > lat) &&
            lon < (ring[k].lon - ring[i].lon) * (lat - ring[i].lat) / (ring[k].lat - ring[i].lat) + ring[i].lon)
            inside = !inside;
    QVERIFY(inside);
}

void tst_ArtPack::everyOutlineIsSound() {
    const auto pack = ArtPack::open(kFolder);
    QVERIFY(pack);
    QVERIFY(pack->countries().size() > 200);
    QVERIFY(!pack->country(""));
    for (const Country& country : pack->countries()) {
        const auto polygons = pack->outline(country);
        QVERIFY2(polygons && !polygons->empty(), country.name.c_str());
        for (const GeoPolygon& polygon : *polygons)
            for (const auto& ring : polygon.rings) {
                QVERIFY2(ring.size() >= 3, country.name.c_str());
                for (const GeoPoint& point : ring)
                    QVERIFY2(std::abs(point.lon) <= 180 && std::abs(point.lat) <= 90, country.name.c_str());
            }
        QVERIFY2(country.bounds.west <= country.mainland.west && country.mainland.east <= country.bounds.east,
                 country.name.c_str());
    }
}

void tst_ArtPack::givesNames() {
    const auto pack = ArtPack::open(kFolder);
    QVERIFY(pack);
    const auto german = pack->names("de-AT");
    QVERIFY(german);
    QCOMPARE(german->art.at("vulkan"), std::string("volcano"));
    QCOMPARE(german->countries.at("deutschland"), std::string("DE"));
    QCOMPARE(german->countryNames.at("ID"), std::string("Indonesien"));
    QCOMPARE(pack->names("ja")->art.at("火山"), std::string("volcano"));
    QVERIFY(pack->names("tlh")->art.empty());
    QVERIFY(pack->names("../en")->art.empty());
}

void tst_ArtPack::saysWhatIsMissing() {
    QTemporaryDir folder;
    const auto pack = ArtPack::open(folder.path().toStdString());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::MissingComponent);
    QVERIFY(pack.error().message.find("set-up again") != std::string::npos);
    QVERIFY(pack.error().message.find(folder.path().toStdString()) != std::string::npos);
}

void tst_ArtPack::refusesTornPacks_data() {
    QTest::addColumn<QByteArray>("index");
    QTest::newRow("not JSON") << QByteArray("{\"version\": 1, \"entr");
    QTest::newRow("not an object") << QByteArray("[]");
    QTest::newRow("another version") << QByteArray("{\"version\": 99, \"entries\": []}");
    QTest::newRow("nothing in it") << QByteArray("{\"version\": 1}");
    QTest::newRow("wrong types") << QByteArray("{\"version\": 1, \"entries\": 5, \"flags\": {}, \"countries\": null}");
    QTest::newRow("entry past the end") << QByteArray(
        R"({"version":1,"entries":[{"name":"cat","offset":5,"length":999999}],"countries":[{"iso":"DE","offset":0,"length":8}]})");
}

void tst_ArtPack::refusesTornPacks() {
    QFETCH(QByteArray, index);
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    write(path / "art.json", index.toStdString());
    write(path / "art.dat", "<svg></svg>");
    write(path / "countries.dat", std::string("\x01\0\0\0\xff\xff\xff\x7f", 8));
    const auto pack = ArtPack::open(path);
    if (!pack) {
        QCOMPARE(pack.error().code, ErrorCode::MissingComponent);
        return;
    }
    const auto svg = pack->svg("cat");
    QVERIFY(!svg);
    QCOMPARE(svg.error().code, ErrorCode::MissingComponent);
    const auto outline = pack->outline(*pack->country("DE"));
    QVERIFY(!outline);
    QCOMPARE(outline.error().code, ErrorCode::MissingComponent);
}

QTEST_APPLESS_MAIN(tst_ArtPack)
#include "tst_art_pack.moc"
