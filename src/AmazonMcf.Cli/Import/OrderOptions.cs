using System.CommandLine;
using System.CommandLine.Parsing;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Import;

/// <summary>The options that set values of all orders, as the parameters of New-McfOrder do.</summary>
internal sealed class OrderOptions
{
    private readonly Option<bool> hold = new("--hold")
    {
        Description = "Place all orders on hold: Amazon reserves the inventory and ships after the release. Default: as the file "
            + "specifies.",
    };

    private readonly Option<string[]> features = new("--feature-constraint")
    {
        Description = "A feature to request, for example BLANK_BOX or SIGNATURE_CONFIRMATION=NotRequired. Overrides the features of "
            + "the file. Can be repeated.",
        HelpName = "FEATURE[=POLICY]",
    };

    private readonly Option<DateTimeOffset?> date = new("--displayable-order-date")
    {
        Description = "The order date that recipients see, UTC unless it has an offset. Default: the date in the file, or else the "
            + "current time.",
        HelpName = "TIME",
        CustomParser = ReadDate,
    };

    private readonly Option<string?> comment = new("--displayable-order-comment", "--comment")
    {
        Description = "The comment that recipients see. Default: the comment in the file, or else 'Thank you for your order.'",
        HelpName = "TEXT",
    };

    private readonly Option<string?> speed = new("--shipping-speed-category", "--speed")
    {
        Description = $"Shipping speed: {string.Join(", ", ShippingSpeedCategories.All)}. Default: the speed in the file, or else "
            + "Standard.",
        HelpName = "SPEED",
    };

    private readonly Option<string?> policy = new("--fulfillment-policy", "--policy")
    {
        Description = $"What to do if inventory is insufficient: {string.Join(", ", FulfillmentPolicies.All)}. Default: as the file "
            + "specifies, or else FillOrKill.",
        HelpName = "POLICY",
    };

    private readonly Option<string[]> emails = new("--notification-email")
    {
        Description = "An email address for shipment notifications. Default: the addresses in the file, or else none. Can be repeated.",
        HelpName = "EMAIL",
    };

    private readonly Option<string?> shipFrom = new("--ship-from-country-code")
    {
        Description = "The country to ship from, as two letters. Default: the country in the file, or else Amazon chooses.",
        HelpName = "CODE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(hold);
        command.Options.Add(features);
        command.Options.Add(date);
        command.Options.Add(comment);
        command.Options.Add(speed.AcceptOnlyFromAmong([.. ShippingSpeedCategories.All]));
        command.Options.Add(policy.AcceptOnlyFromAmong([.. FulfillmentPolicies.All]));
        command.Options.Add(emails);
        command.Options.Add(shipFrom);
        Check(comment, OrderValue.Comment);
        Check(emails, OrderValue.Email);
        Check(shipFrom, OrderValue.Country);
        Check(features, OrderValue.Features, texts => [texts.Select(FeatureText.Read).ToList()]);
    }

    public OrderOverrides Read(ParseResult parsed) => new()
    {
        Hold = parsed.GetValue(hold),
        FeatureConstraints = parsed.GetValue(features) is { Length: > 0 } texts ? [.. texts.Select(FeatureText.Read)] : null,
        DisplayableOrderDate = parsed.GetValue(date)?.UtcDateTime,
        DisplayableOrderComment = parsed.GetValue(comment),
        ShippingSpeedCategory = parsed.GetValue(speed),
        FulfillmentPolicy = parsed.GetValue(policy),
        NotificationEmails = parsed.GetValue(emails) is { Length: > 0 } addresses ? addresses : null,
        ShipFromCountryCode = parsed.GetValue(shipFrom),
    };

    /// <summary>A value for all orders is wrong for all of them: one error, before a file is read.</summary>
    /// <param name="option">The option.</param>
    /// <param name="kind">What its values are for.</param>
    /// <param name="read">Reads the values. Default: each is text.</param>
    public static void Check(Option option, OrderValue kind, Func<IEnumerable<string>, IEnumerable<object>>? read = null) =>
        option.Validators.Add(result =>
        {
            var texts = result.Tokens.Select(token => token.Value);
            foreach (var error in (read?.Invoke(texts) ?? texts).SelectMany(value => OrderValueRules.Find(kind, value)))
            {
                result.AddError($"{option.Name}: the {error}");
            }
        });

    private static DateTimeOffset? ReadDate(ArgumentResult result)
    {
        var time = OptionParsing.Time(result);
        foreach (var error in time is null ? [] : OrderValueRules.Find(OrderValue.Date, time.Value.UtcDateTime))
        {
            result.AddError($"{OptionParsing.NameOf(result)}: the {error}");
        }

        return time;
    }
}
