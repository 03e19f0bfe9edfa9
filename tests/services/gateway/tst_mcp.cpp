#include <QTest>

#include "services/gateway/mcp.h"

using namespace sw;

namespace {

McpTool greeter() {
    McpTool tool;
    tool.name = "greet";
    tool.description = "Greets.";
    tool.inputSchema = {{"type", "object"}};
    tool.readOnly = true;
    tool.call = [](const Json& arguments, const HttpRequest&) -> Result<McpResult> {
        const std::string name = stringOr(arguments, "name");
        if (name.empty())
            return fail(ErrorCode::InvalidInput, "Say whom to greet.");
        return McpResult{{{"greeting", "Hello " + name}}, "", ""};
    };
    return tool;
}

McpTool painter() {
    McpTool tool;
    tool.name = "paint";
    tool.inputSchema = {{"type", "object"}};
    tool.scope = Scope::Edit;
    tool.call = [](const Json&, const HttpRequest&) -> Result<McpResult> {
        return McpResult{Json{{"width", 1}}, "\x89PNG", "image/png"};
    };
    return tool;
}

HttpResponse send(const std::string& body, std::set<Scope> scopes = {Scope::Admin}) {
    const std::vector<Route> routes = mcpRoutes({greeter(), painter()}, "1.2.3");
    HttpRequest request;
    request.method = "POST";
    request.path = "/mcp";
    request.body = body;
    request.caller = {"owner", std::move(scopes)};
    return routes.front().handler(request);
}

Json ask(const Json& message, std::set<Scope> scopes = {Scope::Admin}) {
    return Json::parse(send(message.dump(), std::move(scopes)).body);
}

Json call(const std::string& tool, const Json& arguments, std::set<Scope> scopes = {Scope::Admin}) {
    return ask({{"jsonrpc", "2.0"}, {"id", 7}, {"method", "tools/call"}, {"params", {{"name", tool}, {"arguments", arguments}}}},
               std::move(scopes));
}

}  // namespace

class TestMcp : public QObject {
    Q_OBJECT

private slots:
    void beginsWithARevisionThatBothSpeak_data() {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("given");
        QTest::newRow("newest") << "2025-06-18" << "2025-06-18";
        QTest::newRow("older") << "2024-11-05" << "2024-11-05";
        QTest::newRow("of the future") << "2099-01-01" << "2025-06-18";
        QTest::newRow("none") << "" << "2025-06-18";
    }
    void beginsWithARevisionThatBothSpeak() {
        QFETCH(QString, asked);
        QFETCH(QString, given);
        const Json answer = ask({{"jsonrpc", "2.0"}, {"id", "a"}, {"method", "initialize"}, {"params", {{"protocolVersion", asked.toStdString()}}}});
        QVERIFY(answer["id"] == "a");
        QVERIFY(answer["result"]["protocolVersion"] == given.toStdString());
        QVERIFY(answer["result"]["serverInfo"]["version"] == "1.2.3");
        QVERIFY(answer["result"]["capabilities"].contains("tools"));
    }

    void notificationsAreNotAnswered() {
        const HttpResponse answer = send(R"({"jsonrpc":"2.0","method":"notifications/initialized"})");
        QCOMPARE(answer.status, 202);
        QVERIFY(answer.body.empty());
    }

    void toolsAreListedThatMayBeCalled() {
        const auto names = [](const Json& answer) {
            QStringList list;
            for (const Json& tool : answer["result"]["tools"])
                list << QString::fromStdString(tool["name"].get<std::string>());
            return list;
        };
        const Json list = {{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/list"}};
        QCOMPARE(names(ask(list)), QStringList({"greet", "paint"}));
        QCOMPARE(names(ask(list, {Scope::Generate})), QStringList({"greet"}));
    }

    void aToolGivesJsonAndText() {
        const Json result = call("greet", {{"name", "Ann"}})["result"];
        QVERIFY(result["isError"] == false);
        QVERIFY(result["structuredContent"]["greeting"] == "Hello Ann");
        QVERIFY(Json::parse(result["content"][0]["text"].get<std::string>())["greeting"] == "Hello Ann");
    }

    void aPictureIsAPicture() {
        const Json content = call("paint", Json::object())["result"]["content"];
        QCOMPARE(content.size(), std::size_t{2});
        QVERIFY(content[1]["type"] == "image");
        QVERIFY(content[1]["mimeType"] == "image/png");
        QCOMPARE(QByteArray::fromBase64(QByteArray::fromStdString(content[1]["data"].get<std::string>())), QByteArray("\x89PNG"));
    }

    void aFailureIsForTheModelToRead() {
        const Json result = call("greet", Json::object())["result"];
        QVERIFY(result["isError"] == true);
        QVERIFY(result["content"][0]["text"] == "Say whom to greet.");
    }

    void aToolNeedsItsScope() {
        const Json result = call("paint", Json::object(), {Scope::Generate})["result"];
        QVERIFY(result["isError"] == true);
        QVERIFY(result["content"][0]["text"].get<std::string>().find("\"edit\"") != std::string::npos);
    }

    void wrongMessages_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("no JSON") << "{" << -32700;
        QTest::newRow("a number") << "1" << -32600;
        QTest::newRow("no version") << R"({"id":1,"method":"ping"})" << -32600;
        QTest::newRow("an object as id") << R"({"jsonrpc":"2.0","id":{},"method":"ping"})" << -32600;
        QTest::newRow("nothing") << R"({"jsonrpc":"2.0"})" << -32600;
        QTest::newRow("no batch") << "[]" << -32600;
        QTest::newRow("unknown method") << R"({"jsonrpc":"2.0","id":1,"method":"dance"})" << -32601;
        QTest::newRow("unknown tool") << R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"dance"}})" << -32602;
        QTest::newRow("params are a list") << R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]})" << -32602;
        QTest::newRow("too deep") << QString(100'000, '[') << -32700;
    }
    void wrongMessages() {
        QFETCH(QString, body);
        QFETCH(int, code);
        QVERIFY(Json::parse(send(body.toStdString()).body)["error"]["code"] == code);
    }

    void severalMessagesAtOnce() {
        const Json answers = ask(Json::array({{{"jsonrpc", "2.0"}, {"id", 1}, {"method", "ping"}},
                                              {{"jsonrpc", "2.0"}, {"method", "notifications/cancelled"}},
                                              {{"jsonrpc", "2.0"}, {"id", 2}, {"method", "tools/list"}}}));
        QCOMPARE(answers.size(), std::size_t{2});
        QVERIFY(answers[0]["id"] == 1);
        QVERIFY(answers[1]["id"] == 2);
    }
};

QTEST_APPLESS_MAIN(TestMcp)
#include "tst_mcp.moc"
