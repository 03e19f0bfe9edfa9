# Makes build/packages/shortwright-VERSION-win64.exe (NSIS) and .msix on Windows, in a developer's prompt of Visual Studio, with the
# libraries of vcpkg (VCPKG_ROOT) and NSIS. Signing: see sign.cmake.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "../..")
if (-not $env:VCPKG_ROOT) { throw "VCPKG_ROOT is not set: it names the folder of vcpkg, which the libraries come from." }
# An empty thumbprint means none.
if (-not $env:SHORTWRIGHT_SIGN_THUMBPRINT) { Remove-Item Env:SHORTWRIGHT_SIGN_THUMBPRINT -ErrorAction SilentlyContinue }

function Invoke-Checked {
    & $args[0] @($args | Select-Object -Skip 1)
    if ($LASTEXITCODE -ne 0) { throw "$($args[0]) ended with $LASTEXITCODE." }
}

# hts_engine, flite and espeak-ng's data are in no port: build them from their sources into the same prefix first.
Invoke-Checked "$env:VCPKG_ROOT/vcpkg" install --triplet x64-windows qtbase qtmultimedia qthttpserver qtwebsockets qttools qtsvg qtkeychain-qt6 `
    "ffmpeg[gpl,x264,x265,vpx,opus]" libsodium curl openssl libebur128 fluidsynth librsvg cairo libjpeg-turbo libpng icu libzip fontconfig nlohmann-json tl-expected mecab libstemmer
Invoke-Checked cmake --preset release "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake" -DCMAKE_CXX_COMPILER_LAUNCHER=
Invoke-Checked cmake --build --preset release --target shortwright sw_art sw_translations sw_sample
Invoke-Checked build/release/bin/shortwright.exe --self-test
Invoke-Checked cpack -G NSIS --config build/release/CPackConfig.cmake

$stage = "build/msix"
Invoke-Checked cmake --install build/release --prefix $stage
Copy-Item build/release/packaging/AppxManifest.xml $stage
$version = (Select-String -Path CMakeLists.txt -Pattern "^project\(shortwright VERSION ([0-9.]+)").Matches[0].Groups[1].Value
$package = "build/packages/shortwright-$version-win64.msix"
Invoke-Checked makeappx pack /o /d $stage /p $package
if ($env:SHORTWRIGHT_SIGN_THUMBPRINT) {
    Invoke-Checked signtool sign /sha1 $env:SHORTWRIGHT_SIGN_THUMBPRINT /fd SHA256 /td SHA256 /tr $env:SHORTWRIGHT_TIMESTAMP_SERVER $package
}
