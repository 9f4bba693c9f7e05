#include "views/widgets/tooltip.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace views {

QString plainToolTip(const QString &text)
{
    constexpr qsizetype oneLine = 80;
    constexpr qsizetype most = 1000;
    const bool asItIs = text.size() <= oneLine && !text.contains(u'\n') && !Qt::mightBeRichText(text);
    if (asItIs)
        return text;
    QString shown = text.left(most).toHtmlEscaped();
    if (text.size() > most)
        shown += u'…';
    return u"<qt>"_s % shown.replace(u'\n', u"<br>"_s) % u"</qt>"_s;
}

} // namespace views
