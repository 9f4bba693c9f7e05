#include "views/widgets/tooltip.h"

#include "views/widgets/outsidetext.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace views {

QString plainToolTip(const QString &text)
{
    constexpr qsizetype oneLine = 80;
    constexpr qsizetype most = 1000;
    const QString plain = inParagraphs(text.left(most));
    if (plain.size() <= oneLine && !plain.contains(u'\n') && !Qt::mightBeRichText(plain))
        return plain;
    QString shown = plain.toHtmlEscaped();
    if (text.size() > most)
        shown += u'…';
    return u"<qt>"_s % shown.replace(u'\n', u"<br>"_s) % u"</qt>"_s;
}

} // namespace views
