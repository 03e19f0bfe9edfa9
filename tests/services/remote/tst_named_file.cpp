#include <QtTest>

#include "services/remote/multipart_form.h"
#include "services/remote/named_file.h"

using namespace sw;

/// Where an answer may lead, and forms.
class TestNamedFile : public QObject {
    Q_OBJECT

private slots:
    void leadsWhereItMay_data() {
        QTest::addColumn<QString>("home");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("base");  // "" when it is refused
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("keyed");
        QTest::addColumn<bool>("publicOnly");
        QTest::newRow("own") << "https://api.x.com/v1" << "https://api.x.com/files/1?a=b/" << "https://api.x.com" << "/files/1?a=b/" << true << false;
        QTest::newRow("own, from its root") << "https://api.x.com/v1" << "/files/1" << "https://api.x.com" << "/files/1" << true << false;
        QTest::newRow("own, on another port") << "https://api.x.com/v1" << "https://api.x.com:444/1" << "https://api.x.com:444" << "/1" << false << true;
        QTest::newRow("no path") << "https://api.x.com/v1" << "https://cdn.y.com?id=7" << "https://cdn.y.com" << "?id=7" << false << true;
        QTest::newRow("elsewhere") << "https://api.x.com/v1" << "https://cdn.y.com/1.jpg" << "https://cdn.y.com" << "/1.jpg" << false << true;
        QTest::newRow("a name like its own") << "https://api.x.com/v1" << "https://api.x.com.evil.com/1" << "https://api.x.com.evil.com" << "/1" << false << true;
        QTest::newRow("not encrypted") << "https://api.x.com/v1" << "http://cdn.y.com/1.jpg" << "" << "" << false << false;
        QTest::newRow("encrypted from plain") << "http://api.x.com/v1" << "https://cdn.y.com/1" << "https://cdn.y.com" << "/1" << false << true;
        QTest::newRow("private") << "https://api.x.com/v1" << "https://10.1.2.3/1" << "" << "" << false << false;
        QTest::newRow("a cloud's own service") << "http://api.x.com/v1" << "http://169.254.169.254/latest" << "" << "" << false << false;
        QTest::newRow("this machine") << "https://api.x.com/v1" << "https://localhost/1" << "" << "" << false << false;
        QTest::newRow("this machine by its other name") << "http://127.0.0.1:8080/v1" << "http://localhost:8080/1" << "http://localhost:8080" << "/1" << false << false;
        QTest::newRow("another service of this machine") << "http://127.0.0.1:8080/v1" << "http://127.0.0.1:631/1" << "" << "" << false << false;
        QTest::newRow("a file") << "http://127.0.0.1:8080/v1" << "file:///etc/passwd" << "" << "" << false << false;
        QTest::newRow("nothing") << "http://127.0.0.1:8080/v1" << "" << "" << "" << false << false;
    }
    void leadsWhereItMay() {
        QFETCH(QString, home);
        QFETCH(QString, url);
        QFETCH(QString, base);
        QFETCH(QString, path);
        QFETCH(bool, keyed);
        QFETCH(bool, publicOnly);
        Endpoint provider;
        provider.provider = "studio";
        provider.baseUrl = home.toStdString();
        provider.key = [](const std::stop_token&) { return Secret("sk"); };
        const auto way = namedAddress(provider, url.toStdString());
        QCOMPARE(way.has_value(), !base.isEmpty());
        if (!way) {
            QCOMPARE(way.error().code, ErrorCode::Provider);
            QVERIFY(way.error().message.starts_with("studio") && way.error().message.ends_with("."));
            return;
        }
        QCOMPARE(way->endpoint.baseUrl, base.toStdString());
        QCOMPARE(way->path, path.toStdString());
        QCOMPARE(static_cast<bool>(way->endpoint.key), keyed);
        QCOMPARE(way->endpoint.publicOnly, publicOnly);
        // A key that goes into addresses goes into none that an answer names.
        provider.keyParameter = "key";
        const auto other = namedAddress(provider, url.toStdString());
        QVERIFY(other && !other->endpoint.key && other->endpoint.keyParameter.empty());
    }

    void formsAreAsTheyShouldBe() {
        MultipartForm form;
        form.add("prompt", "a \"volcano\"\r\n--x");
        form.addFile("image[]", "a/b\"\r\n.jpg", "image/jpeg", std::string("\xFF\0\n", 3));
        const RemoteRequest request = form.request("/images/edits");
        const std::string boundary = request.contentType.substr(request.contentType.find('=') + 1);
        QVERIFY(request.contentType.starts_with("multipart/form-data; boundary=shortwright-") && boundary.size() <= 70);
        const std::string mark = "--" + boundary;
        QCOMPARE(request.body, mark + "\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\na \"volcano\"\r\n--x\r\n" + mark +
                                   "\r\nContent-Disposition: form-data; name=\"image[]\"; filename=\"a_b___.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n" +
                                   std::string("\xFF\0\n", 3) + "\r\n" + mark + "--\r\n");
        QCOMPARE(form.request("/images/edits").body, request.body);
    }
};

QTEST_GUILESS_MAIN(TestNamedFile)
#include "tst_named_file.moc"
