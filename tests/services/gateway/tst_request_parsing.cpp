#include <QTest>

#include "services/gateway/request_head.h"
#include "services/gateway/route_table.h"

using namespace sw;

namespace {

Route row(const std::string& method, const std::string& pattern) {
    Route route;
    route.method = method;
    route.pattern = pattern;
    route.handler = [](const HttpRequest&) { return HttpResponse(); };
    return route;
}

}  // namespace

/// Paths, dates, heads and the table of routes, as pure functions.
class TestRequestParsing : public QObject {
    Q_OBJECT

private slots:
    void paths_data() {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("decoded");
        QTest::newRow("plain") << QByteArray("/api/show") << QByteArray("/api/show");
        QTest::newRow("root") << QByteArray("/") << QByteArray("/");
        QTest::newRow("encoded") << QByteArray("/a%20%C3%A9") << QByteArray("/a \xc3\xa9");
        QTest::newRow("dots in a name") << QByteArray("/a..b/.c") << QByteArray("/a..b/.c");
        for (const char* bad : {"", "api", "//a", "/a//b", "/.", "/..", "/a/../b", "/a/./b", "/a/%2e%2E", "/a%2fb", "/a%5Cb", "/a%00", "/a%7f", "/a%25", "/a%", "/a%4", "/a%zz", "/a%ff"})
            QTest::newRow(bad) << QByteArray(bad) << QByteArray();
    }
    void paths() {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, decoded);
        QCOMPARE(decodedPath(raw.toStdString()).value_or(""), decoded.toStdString());
    }

    void dates() {
        QCOMPARE(httpDate(784'111'777), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    }

    void heads() {
        const auto head = parseRequestHead("POST /a%20b?x=1&x=2 HTTP/1.1\r\nHOST: h\r\nContent-Length:  12 \r\nExpect: 100-Continue\r\nConnection: x, Close", {});
        QVERIFY(head);
        QCOMPARE(head->path, std::string("/a b"));
        QCOMPARE(head->query.count("x"), std::size_t{2});
        QCOMPARE(head->header("host"), std::string("h"));
        QCOMPARE(head->contentLength, std::int64_t{12});
        QVERIFY(head->expectsContinue && !head->keepAlive && !head->chunked);
    }

    void rowsWithoutArgumentsGoFirst() {
        const auto table = RouteTable::make({row("GET", "/jobs/:id"), row("GET", "/jobs/latest"), row("DELETE", "/jobs/:id"), row("GET", "/jobs/:id/events")});
        QVERIFY(table);
        QCOMPARE(table->find("GET", "/jobs/latest").route->pattern, std::string("/jobs/latest"));
        QCOMPARE(table->find("HEAD", "/jobs/7").arguments.at("id"), std::string("7"));
        QCOMPARE(table->find("DELETE", "/jobs/latest").arguments.at("id"), std::string("latest"));
        QCOMPARE(table->find("GET", "/jobs/7/events").route->pattern, std::string("/jobs/:id/events"));
        QVERIFY(table->find("GET", "/jobs/").methods.empty());
        QVERIFY(table->find("GET", "/jobs").methods.empty());
        const RouteTable::Match wrong = table->find("PUT", "/jobs/7");
        QVERIFY(!wrong.route);
        QCOMPARE(wrong.methods, (std::vector<std::string>{"GET", "HEAD", "DELETE"}));
    }

    void aTableWithTwoRowsForOneIsRefused() {
        QVERIFY(!RouteTable::make({row("GET", "/a"), row("GET", "/a")}));
        QVERIFY(!RouteTable::make({row("GET", "a")}));
    }
};

QTEST_APPLESS_MAIN(TestRequestParsing)
#include "tst_request_parsing.moc"
