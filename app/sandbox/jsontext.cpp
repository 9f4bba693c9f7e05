#include "sandbox/jsontext.h"

namespace sandbox {

void JsonText::begin()
{
    if (m_comma)
        m_out += ',';
    m_comma = true;
}

JsonText &JsonText::open(char bracket)
{
    begin();
    m_out += bracket;
    m_comma = false;
    return *this;
}

JsonText &JsonText::close(char bracket)
{
    m_out += bracket;
    m_comma = true;
    return *this;
}

JsonText &JsonText::member(const char *name)
{
    begin();
    m_out += '"';
    m_out += name;
    m_out += "\":";
    m_comma = false;
    return *this;
}

JsonText &JsonText::text(const QString &value)
{
    begin();
    m_out += '"';
    for (const char byte : value.toUtf8()) {
        switch (byte) {
        case '"':
        case '\\':
            m_out += '\\';
            m_out += byte;
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\r':
            m_out += "\\r";
            break;
        case '\t':
            m_out += "\\t";
            break;
        default:
            if (uchar(byte) < 0x20)
                m_out += "\\u00" + QByteArray::number(uchar(byte), 16).rightJustified(2, '0');
            else
                m_out += byte;
        }
    }
    m_out += '"';
    return *this;
}

JsonText &JsonText::text(QLatin1StringView value)
{
    begin();
    m_out += '"';
    m_out.append(value.data(), value.size());
    m_out += '"';
    return *this;
}

JsonText &JsonText::number(qint64 value)
{
    begin();
    m_out += QByteArray::number(value);
    return *this;
}

JsonText &JsonText::boolean(bool value)
{
    begin();
    m_out += value ? "true" : "false";
    return *this;
}

JsonText &JsonText::null()
{
    begin();
    m_out += "null";
    return *this;
}

} // namespace sandbox
