#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace views;
using tables::Meaning;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

//! WCAG 2.1, computed here and not taken from the code under test.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

constexpr Meaning meanings[] = {Meaning::Done, Meaning::Waiting, Meaning::NeedsYou, Meaning::Failed, Meaning::Unknown};
constexpr double textLeast = 4.5;
constexpr double controlLeast = 3.0;

QImage painted(Icon which, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, image.rect(), which, Qt::black);
    return image;
}

int inkOf(const QImage &image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return ink;
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void bordersOfFieldsCanBeSeen_data();
    void bordersOfFieldsCanBeSeen();
    void marksInCellsHaveTheAccent_data();
    void marksInCellsHaveTheAccent();
    void everyMeaningHasAnIconOfItsOwnShape();
    void iconsArePaintedAtEverySize();
    void iconsFollowThePalette();
    void followsTheChoiceLive();
    void theSelectedRowKeepsTheColorOfItsText();
    void anInvalidFieldLooksDifferent();
    void thePrimaryButtonIsFilled();
    void smallTextIsSmallerWhateverTheUnit();
};

void TestStyle::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const QPalette palette = theme::palette(dark);
        const Colors &colors = theme::colors(palette);
        const char *name = dark ? "dark" : "light";
        const auto row = [name](const char *what, const char *where, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s on %s", name, what, where) << text << ground;
        };
        const std::pair<const char *, QColor> grounds[] = {{"base", palette.color(QPalette::Base)},
            {"window", palette.color(QPalette::Window)}, {"the selected row", colors.rowSelected}};
        for (const auto &[where, ground] : grounds) {
            row("text", where, palette.color(QPalette::Text), ground);
            row("secondary", where, colors.secondary, ground);
            row("link", where, palette.color(QPalette::Link), ground);
        }
        row("text", "the accent", palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
        row("placeholder", "base", palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base));
        const auto names = QMetaEnum::fromType<Meaning>();
        for (const Meaning meaning : meanings) {
            const MeaningColors &own = colors.of(meaning);
            const char *what = names.valueToKey(static_cast<int>(meaning));
            row(what, "its tint", own.text, own.tint);
            row(what, "base", own.text, palette.color(QPalette::Base));
            row(what, "the selected row", own.text, colors.rowSelected);
            QTest::addRow("%s: secondary on the tint of %s", name, what) << colors.secondary << own.tint;
        }
    }
}

void TestStyle::textCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= textLeast, qPrintable(QString::number(contrast(text, ground))));
}

void TestStyle::bordersOfFieldsCanBeSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStyle::bordersOfFieldsCanBeSeen()
{
    QFETCH(bool, dark);
    const QPalette palette = theme::palette(dark);
    const QColor base = palette.color(QPalette::Base);
    QVERIFY(contrast(palette.color(QPalette::Dark), base) >= controlLeast);
    for (const Meaning meaning : meanings)
        QVERIFY(contrast(theme::colors(palette).of(meaning).solid, base) >= controlLeast);
}

void TestStyle::marksInCellsHaveTheAccent_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStyle::marksInCellsHaveTheAccent()
{
    QFETCH(const bool, dark);
    const Theme theme(*qApp);
    const QPalette palette = theme::palette(dark);
    QCheckBox box;
    QRadioButton button;
    for (QAbstractButton *each : std::initializer_list<QAbstractButton *>{&box, &button}) {
        each->setPalette(theme::itemViewPalette(palette)); // as in a cell of a table
        each->setCheckable(true);
        each->setChecked(true);
        const QImage image = each->grab().toImage();
        const QRgb accent = palette.color(QPalette::Link).rgb();
        int marked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                marked += image.pixel(x, y) == accent ? 1 : 0;
        }
        QVERIFY2(marked > 20, each->metaObject()->className());
    }
}

void TestStyle::everyMeaningHasAnIconOfItsOwnShape()
{
    std::vector<QImage> seen;
    for (const Meaning meaning : meanings) {
        const QImage image = painted(meaningIcon(meaning), 24);
        QVERIFY(inkOf(image) > 0);
        for (const QImage &other : seen)
            QVERIFY(image != other);
        seen.push_back(image);
    }
}

void TestStyle::iconsArePaintedAtEverySize()
{
    for (const int size : {12, 14, 18, 20, 40, 96}) {
        const int ink = inkOf(painted(Icon::CheckCircle, size));
        // A filled circle covers about half of its square, whatever the size.
        QVERIFY2(ink > size * size / 3 && ink < size * size, qPrintable(u"%1: %2"_s.arg(size).arg(ink)));
    }
    QCOMPARE(inkOf(painted(Icon::None, 24)), 0);
}

void TestStyle::iconsFollowThePalette()
{
    const QIcon refresh = icon(Icon::Refresh);
    QApplication::setPalette(theme::palette(false));
    const QImage light = refresh.pixmap(24).toImage();
    QApplication::setPalette(theme::palette(true));
    QVERIFY(refresh.pixmap(24).toImage() != light);
    QVERIFY(refresh.pixmap(24, QIcon::Disabled).toImage() != refresh.pixmap(24).toImage());
}

void TestStyle::followsTheChoiceLive()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(!theme::isDark(QApplication::palette()));
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(theme::isDark(QApplication::palette()));
    QCOMPARE(changed.size(), 1);
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
}

void TestStyle::theSelectedRowKeepsTheColorOfItsText()
{
    const QPalette base = theme::palette(false);
    const QPalette view = theme::itemViewPalette(base);
    QCOMPARE(view.color(QPalette::HighlightedText), base.color(QPalette::Text));
    QCOMPARE(view.color(QPalette::Active, QPalette::Highlight), theme::colors(base).rowSelected);
    QCOMPARE(view.color(QPalette::Inactive, QPalette::Highlight), theme::colors(base).rowSelectedInactive);
}

void TestStyle::anInvalidFieldLooksDifferent()
{
    Theme theme(*qApp);
    QLineEdit field(u"1234"_s);
    field.resize(120, 28);
    const QImage valid = field.grab().toImage();
    setInvalid(&field, true);
    QVERIFY(field.grab().toImage() != valid);
    setInvalid(&field, false);
    QCOMPARE(field.grab().toImage(), valid);
}

void TestStyle::thePrimaryButtonIsFilled()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Light);
    QPushButton button(u"Submit"_s);
    button.resize(button.sizeHint());
    const auto nearTheEdge = [&] { return button.grab().toImage().pixelColor(4, button.height() / 2); };
    QCOMPARE(nearTheEdge(), QApplication::palette().color(QPalette::Button));
    setLook(&button, ButtonLook::Primary);
    QCOMPARE(nearTheEdge(), QApplication::palette().color(QPalette::Highlight));
    button.setEnabled(false);
    QVERIFY(nearTheEdge() != QApplication::palette().color(QPalette::Active, QPalette::Highlight));
}

void TestStyle::smallTextIsSmallerWhateverTheUnit()
{
    QFont points;
    points.setPointSizeF(10);
    QCOMPARE(fonts::small(points).pointSizeF(), 9.0);
    QCOMPARE(fonts::title(points).pointSizeF(), 14.0);
    QFont pixels;
    pixels.setPixelSize(13);
    QVERIFY(fonts::small(pixels).pixelSize() < 13);
    QVERIFY(fonts::title(pixels).pixelSize() > 13);
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
