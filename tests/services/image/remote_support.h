#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <thread>

#include "../../support/image_servers.h"
#include "../../support/remote_client.h"
#include "services/image/image_stage.h"

namespace sw::test {

inline std::string encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes.toStdString();
}

inline std::string bytesOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A landscape with something bright at its right.
inline QImage landscape(int width = 600, int height = 400) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(60, 60, 64));
    QPainter painter(&image);
    painter.setBrush(QColor(250, 120, 20));
    painter.drawEllipse(QPoint(width * 5 / 6, height / 2), width / 10, width / 10);
    return image;
}

/// A PNG that says that it has 60000 × 60000 pixels.
inline std::string hugePicture() {
    std::string bytes = encoded(landscape(64, 64), "PNG");
    const char sides[] = {0, 0, static_cast<char>(0xea), 0x60};
    bytes.replace(16, 4, sides, 4);
    bytes.replace(20, 4, sides, 4);
    std::uint32_t crc = 0xffffffff;
    for (std::size_t i = 12; i < 29; ++i) {
        crc ^= static_cast<unsigned char>(bytes[i]);
        for (int k = 0; k < 8; ++k)
            crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    crc = ~crc;
    for (int i = 0; i < 4; ++i)
        bytes[static_cast<std::size_t>(29 + i)] = static_cast<char>(crc >> (24 - 8 * i));
    return bytes;
}

inline const Json kWorkflow = {{"3", {{"class_type", "KSampler"}, {"inputs", {{"seed", "{{seed}}"}, {"steps", 8}, {"positive", Json::array({"6", 0})}}}}},
                        {"4", {{"class_type", "CheckpointLoaderSimple"}, {"inputs", {{"ckpt_name", "photon.safetensors"}}}}},
                        {"5", {{"class_type", "EmptyLatentImage"}, {"inputs", {{"width", "{{width}}"}, {"height", "{{height}}"}, {"batch_size", 1}}}}},
                        {"6", {{"class_type", "CLIPTextEncode"}, {"inputs", {{"text", "photo of {{prompt}}"}, {"clip", Json::array({"4", 1})}}}}},
                        {"7", {{"class_type", "CLIPTextEncode"}, {"inputs", {{"text", "{{negative}}"}, {"clip", Json::array({"4", 1})}}}}},
                        {"9", {{"class_type", "SaveImage"}, {"inputs", {{"filename_prefix", "made"}, {"images", Json::array({"8", 0})}}}}}};

/// One protocol with its strict server.
struct ImageDialect {
    const char* protocol;
    const char* path;      ///< of the base URL
    const char* model;     ///< in the settings
    const char* madeBy;    ///< as the result names it
    const char* payload;   ///< where the route is that makes or finds pictures
    bool keyed;
    std::function<std::function<std::string(const FakeRequest&)>(const std::string& picture)> open;
};

inline const std::vector<ImageDialect>& dialects() {
    const auto rules = [](auto make) {
        return [make](const std::string& picture) -> std::function<std::string(const FakeRequest&)> {
            return [server = std::make_shared<decltype(make(picture))>(make(picture))](const FakeRequest& request) { return (*server)->answer(request); };
        };
    };
    static const std::vector<ImageDialect> kAll = {
        {"openai", "/v1", "gpt-image-1", "gpt-image-1", "/images/generations", true, rules([](const std::string& p) { return std::make_shared<OpenAiImageRules>(OpenAiImageRules{p}); })},
        {"sdwebui", "", "", "photon", "/txt2img", true, rules([](const std::string& p) { return std::make_shared<WebuiRules>(WebuiRules{p, "sk-very-secret"}); })},
        {"comfyui", "", "photon", "photon", "/prompt", false, rules([](const std::string& p) { return std::make_shared<ComfyRules>(p); })},
        {"pexels", "", "", "Pexels", "/v1/search", true, rules([](const std::string& p) { return std::make_shared<PexelsRules>(PexelsRules{p}); })},
        {"pixabay", "/api", "", "Pixabay", "/api/", true, rules([](const std::string& p) { return std::make_shared<PixabayRules>(PixabayRules{p}); })}};
    return kAll;
}

inline StageRequest request(const Json& more = Json::object()) {
    Json parameters = {{"prompt", "An erupting volcano at night"}, {"negativePrompt", "people"}, {"direction", {{"heroes", {"volcano"}}}}, {"width", 540}, {"height", 960}, {"seed", 7}};
    parameters.update(more);
    return {"image/scene-1", parameters, {}};
}

/// Stands in for the illustrator.
class PlainImages final : public ImageProvider {
public:
    [[nodiscard]] std::string name() const override { return kEmbedded; }
    [[nodiscard]] int concurrency() const override { return 2; }
    Result<StageResult> make(const ImageOrder&, const StageContext&) override {
        StageResult result;
        result.provider = name();
        return result;
    }
    Result<ProviderHealth> health(const std::stop_token&) override { return ProviderHealth{}; }
};

/// A picture stage with providers that a test describes, and what they need of the world.
class RemoteStudio {
public:
    RemoteStudio() { std::ofstream(path("workflow.json")) << kWorkflow.dump(); }

    static FakeServer::Handler serving(std::function<std::string(const FakeRequest&)> answer) {
        return [answer = std::move(answer)](const FakeRequest& asked, FakeServer::Wire& wire) { wire.send(answer(asked)); };
    }

    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// A settings file with one provider of pictures at `server`.
    [[nodiscard]] ProviderSettings settingsFor(const ImageDialect& dialect, const FakeServer& server, bool fallback = false, const Json& more = Json::object()) const {
        Json entry = {{"name", "studio"}, {"protocol", dialect.protocol}, {"baseUrl", server.url() + dialect.path}, {"model", dialect.model}};
        if (dialect.keyed)
            entry["keyEnv"] = "STUDIO_KEY";
        if (dialect.protocol == std::string("comfyui"))
            entry["workflow"] = path("workflow.json");
        entry.update(more);
        return *providerSettings({{"providers", {{"image", Json::array({entry})}}}, {"fallback", fallback}});
    }

    RemoteImaging remote(const ProviderSettings& settings) {
        RemoteImaging way{&*m_client, &m_keys, &m_disk, &settings, {}};
        // Pauses take no time, but others get their turn.
        way.wait = [](std::chrono::milliseconds, const std::stop_token&) { std::this_thread::yield(); };
        return way;
    }
    std::unique_ptr<ImageStage> stageFor(const ProviderSettings& settings) {
        std::vector<std::shared_ptr<ImageProvider>> providers = remoteImages(remote(settings));
        std::vector<ProviderChoice> choices;
        for (const auto& provider : providers) {
            const ProviderEntry* const entry = settings.find("image", provider->name());
            choices.push_back({entry->name, entry->model, entry->concurrency, entry->protocol != "folder"});
        }
        providers.push_back(std::make_shared<PlainImages>());
        choices.push_back({kEmbedded, "", 2, false});
        ProviderOrder order("image", choices, settings.orderOf("image"), settings.offline);
        return std::make_unique<ImageStage>(std::move(providers), std::move(order));
    }
    Result<StageResult> run(const ProviderSettings& settings, const StageRequest& asked, const StageContext& context = {}) {
        m_keys.remove("studio");  // what it remembers
        return stageFor(settings)->run(asked, context);
    }
    static void expectSentence(const Error& error) {
        const QString said = QString::fromStdString(error.message);
        QVERIFY2(error.code == ErrorCode::Provider || error.code == ErrorCode::Network, qPrintable(said));
        QVERIFY2(said.contains("studio") && said.endsWith('.') && !said.contains("sk-") && !said.contains("/tmp/"), qPrintable(said));
    }
    void expectFailure(const ProviderSettings& settings, const QString& says) {
        const auto result = run(settings, request());
        QVERIFY(!result);
        expectSentence(result.error());
        QVERIFY2(QString::fromStdString(result.error().message).contains(says), result.error().message.c_str());
    }
    /// One layer that reaches over the canvas, in the canvas' shape.
    static void expectGround(const StageResult& result) {
        QCOMPARE(result.value.at("layers").size(), std::size_t{1});
        const Json& layer = result.value["layers"][0];
        QCOMPARE(layer.at("x").get<int>(), -43);
        QCOMPARE(layer.at("width").get<int>(), 626);
        QCOMPARE(layer.at("height").get<int>(), 1114);
        QCOMPARE(result.files.at(0).name, std::string("background"));
        QCOMPARE(result.files[0].extension, std::string("jpg"));
        const QImage image = QImage::fromData(QByteArray::fromStdString(result.files[0].bytes));
        QVERIFY(std::abs(image.width() / double(image.height()) - 0.5619) < 0.01);
        // What is bright at the landscape's right is in it.
        const QColor seen = image.pixelColor(image.width() / 2, image.height() / 2);
        QVERIFY2(seen.red() > 200 && seen.blue() < 80, qPrintable(seen.name()));
    }

protected:
    QTemporaryDir m_folder;
    LocalDisk m_disk;
    std::string m_key = "sk-very-secret";
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [this](const std::string&) { return m_key; }};
    QuickClient m_client;
};

}  // namespace sw::test
