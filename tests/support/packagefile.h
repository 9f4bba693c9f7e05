#pragma once

#include <QByteArray>
#include <QString>

#include <QFile>

#include <minizip/zip.h>
#include <zlib.h>

#include <utility>
#include <vector>

namespace support {

using Parts = std::vector<std::pair<QString, QByteArray>>;

//! A zip of these parts, whatever sense they make.
inline bool writePackage(const QString &path, const Parts &parts, const char *password = nullptr)
{
    const zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    bool written = zip != nullptr;
    for (const auto &[name, content] : parts) {
        const auto *bytes = reinterpret_cast<const Bytef *>(content.constData());
        const uLong sum = crc32(0, bytes, uInt(content.size()));
        written = written
            && zipOpenNewFileInZip3(zip, name.toUtf8().constData(), nullptr, nullptr, 0, nullptr, 0, nullptr,
                   Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, password, sum)
                == ZIP_OK
            && zipWriteInFileInZip(zip, content.constData(), unsigned(content.size())) == ZIP_OK
            && zipCloseFileInZip(zip) == ZIP_OK;
    }
    return zip != nullptr && zipClose(zip, nullptr) == ZIP_OK && written;
}

//! Of a workbook with these sheets, by name; what stands in `sheetData` is given.
inline Parts workbookParts(const std::vector<std::pair<QString, QByteArray>> &sheets, const QByteArray &shared = {},
    const QByteArray &styles = {})
{
    const QByteArray office("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    const QByteArray main("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
    const QByteArray package("http://schemas.openxmlformats.org/package/2006/relationships");
    QByteArray list;
    QByteArray relations;
    Parts parts;
    int number = 0;
    for (const auto &[name, data] : sheets) {
        const QByteArray n = QByteArray::number(++number);
        list += "<sheet name=\"" + name.toUtf8() + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
        relations += "<Relationship Id=\"rId" + n + "\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet" + n
            + ".xml\"/>";
        parts.emplace_back(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number),
            "<worksheet xmlns=\"" + main + "\"><sheetData>" + data + "</sheetData></worksheet>");
    }
    relations += "<Relationship Id=\"rIdS\" Type=\"" + office + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
    relations += "<Relationship Id=\"rIdF\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>";
    parts.emplace_back(QStringLiteral("_rels/.rels"),
        "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + office
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.emplace_back(QStringLiteral("xl/workbook.xml"),
        "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets>" + list + "</sheets></workbook>");
    parts.emplace_back(QStringLiteral("xl/_rels/workbook.xml.rels"),
        "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>");
    if (!shared.isEmpty())
        parts.emplace_back(QStringLiteral("xl/sharedStrings.xml"), "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
    if (!styles.isEmpty())
        parts.emplace_back(
            QStringLiteral("xl/styles.xml"), "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>");
    return parts;
}

} // namespace support
