using System.Collections;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using AmazonMcf.Tests.OrderFiles;

namespace AmazonMcf.Submission;

/// <summary>The same moment is the same order, whatever the time zone of the machine and the kind of the time are.</summary>
[Collection(AloneCollection.Name)]
public sealed class LocalTimeTests
{
    private static readonly DateTime Moment = new(2026, 3, 9, 2, 30, 15, DateTimeKind.Utc);

    private static readonly string[] Zones = ["America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"];

    public static TheoryData<string, DateTimeKind, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, DateTimeKind, string>();
            foreach (var member in TimesOf(typeof(McfOrderRequest), ""))
            {
                foreach (var zone in Zones)
                {
                    cases.Add(member, DateTimeKind.Local, zone);
                    cases.Add(member, DateTimeKind.Utc, zone);
                    cases.Add(member, DateTimeKind.Unspecified, zone);
                }
            }

            return cases;
        }
    }

    [Fact]
    public void Every_time_of_an_order_is_tested() => Assert.Equal(
        ["DeliveryWindow.EndDate", "DeliveryWindow.StartDate", "DisplayableOrderDate", "PaymentInformation.PaymentDate"],
        TimesOf(typeof(McfOrderRequest), "").Order(StringComparer.Ordinal));

    [TheoryOn(Platforms.Unix)]
    [MemberData(nameof(Cases))]
    public void An_order_is_the_same_in_every_kind_of_time(string member, DateTimeKind kind, string zone)
    {
        using var local = new LocalZone(zone);
        var (wanted, stored, other) = (new McfOrderRequest(), new McfOrderRequest(), new McfOrderRequest());
        Set(wanted, member, kind == DateTimeKind.Local ? Moment.ToLocalTime() : DateTime.SpecifyKind(Moment, kind));
        Set(stored, member, Moment);
        Set(other, member, Moment.AddHours(1));

        Assert.Empty(OrderComparison.Differences(wanted, Found(stored), null));
        Assert.Contains(
            member.Split('.')[0], Assert.Single(OrderComparison.Differences(wanted, Found(other), null)), StringComparison.Ordinal);
    }

    [TheoryOn(Platforms.Unix)]
    [InlineData("America/New_York")]
    [InlineData("Asia/Tokyo")]
    public void A_delivery_window_shows_utc(string zone)
    {
        using var local = new LocalZone(zone);
        var window = new McfDeliveryWindow { StartDate = Moment.ToLocalTime(), EndDate = Moment.AddHours(3) };

        Assert.Equal("2026-03-09 02:30Z - 2026-03-09 05:30Z", window.ToString());
    }

    private static McfOrder Found(McfOrderRequest order) => new()
    {
        DisplayableOrderDate = order.DisplayableOrderDate,
        DeliveryWindow = order.DeliveryWindow,
        PaymentInformation = order.PaymentInformation,
        IsDetailed = true,
    };

    private static IEnumerable<string> TimesOf(Type type, string prefix) => type.GetProperties().SelectMany(property =>
    {
        var value = ValueType(property.PropertyType);
        return value == typeof(DateTime) ? [prefix + property.Name]
            : value.Namespace == typeof(McfOrder).Namespace ? TimesOf(value, prefix + property.Name + ".")
            : [];
    });

    private static Type ValueType(Type type) => Nullable.GetUnderlyingType(type)
        ?? type.GetInterfaces()
            .FirstOrDefault(
                face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICollection<>))?.GetGenericArguments()[0]
        ?? type;

    private static void Set(object target, string path, DateTime time)
    {
        var (name, rest) = path.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0
            ? (path[..dot], path[(dot + 1)..])
            : (path, null);
        var property = target.GetType().GetProperty(name)!;
        if (rest is null)
        {
            property.SetValue(target, time);
            return;
        }

        var part = property.GetValue(target) ?? Activator.CreateInstance(property.PropertyType)!;
        property.SetValue(target, part);
        if (part is IList list)
        {
            list.Add(part = Activator.CreateInstance(ValueType(property.PropertyType))!);
        }

        Set(part, rest, time);
    }
}
