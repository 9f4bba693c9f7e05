#pragma once

#include <QByteArray>
#include <QString>

namespace sandbox {

//! Writes JSON straight into bytes: members stay in the order in which production sends them, and a page of a thousand
//! numbers costs one pass. Whoever writes sees to it that objects and arrays are closed.
class JsonText
{
public:
    explicit JsonText(QByteArray &out)
        : m_out(out)
    {
    }

    JsonText &open(char bracket); //!< { or [
    JsonText &close(char bracket);
    JsonText &member(const char *name); //!< what is written next is its value
    JsonText &text(const QString &value);
    JsonText &text(QLatin1StringView value);
    JsonText &number(qint64 value);
    JsonText &boolean(bool value);
    JsonText &null();

private:
    void begin();

    QByteArray &m_out;
    bool m_comma = false;
};

} // namespace sandbox
