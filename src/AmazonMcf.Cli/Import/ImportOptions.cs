using System.CommandLine;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.Cli.Import;

/// <summary>The options for reading order files.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string?> format = new("--format")
    {
        Description = $"File format: {string.Join(", ", OrderFileReader.Formats.Select(known => known.Name))}. "
            + "--list-formats describes them. Default: detected from the header.",
        HelpName = "NAME",
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "File encoding, for example utf-16, windows-1252 or shift_jis. Default: detected.",
        HelpName = "NAME",
    };

    private readonly Option<string?> delimiter = new("--delimiter")
    {
        Description = "Field delimiter: one character or 'tab'. Default: detected.",
        HelpName = "CHAR",
    };

    private readonly Option<string?> channel = new("--channel")
    {
        Description = "The channel profile to apply: a JSON file. Other options override it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> worksheet = new("--worksheet")
    {
        Description = "Worksheet of a workbook (.xlsx or .xls). Default: the only one with rows or with a recognized header.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> speedMap = new("--speed-map")
    {
        Description = "Maps a shipping method of the shop to a speed, for example \"Next Day=Priority\". Can be repeated.",
        HelpName = "METHOD=SPEED",
    };

    private readonly Option<string?> defaultSpeed = new("--default-speed")
    {
        Description = "Speed of orders whose shipping method is neither in --speed-map nor a speed. Default: Standard, with a warning.",
        HelpName = "SPEED",
    };

    private readonly Option<string?> prefix = new("--order-id-prefix")
    {
        Description = "Prefix for every order ID, to keep the IDs of two shops apart. Recipients do not see it. Default: none.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> suffix = new("--order-id-suffix")
    {
        Description = "Suffix for every order ID. Recipients do not see it. Default: none.",
        HelpName = "TEXT",
    };

    private readonly Option<string[]> columnMap = new("--column-map")
    {
        Description = "Maps a parameter to the column that contains it, for example \"OrderId=Order Number\". Can be repeated.",
        HelpName = "NAME=COLUMN",
    };

    private readonly Option<bool> includeCancelled = Switch("--include-cancelled", "Place orders that are canceled.");
    private readonly Option<bool> includeRefunded = Switch("--include-refunded", "Place orders that are refunded, returned or voided.");
    private readonly Option<bool> includeFulfilled = Switch("--include-fulfilled", "Place orders and lines that are already fulfilled.");
    private readonly Option<bool> includeOnHold = Switch("--include-on-hold", "Place orders that are on hold in the shop.");
    private readonly Option<bool> includePickup = Switch("--include-pickup", "Place orders that are picked up or delivered differently.");
    private readonly Option<bool> includeUnpaid = Switch("--include-unpaid", "Place orders that are not paid.");
    private readonly Option<bool> holdUnpaid = Switch("--hold-unpaid", "Place orders that are not paid, on hold.");
    private readonly Option<bool> notifyBuyer =
        Switch("--notify-buyer", "Pass the buyer's email address to Amazon, which then sends emails about the shipment.");

    private readonly OrderOptions values = new();

    private readonly Option<string?> country = new("--country")
    {
        Description = "Country of orders that have none, as a code or a name. Default: the country of the marketplace.",
        HelpName = "COUNTRY",
    };

    private readonly Option<string?> dateFormat = new("--date-format")
    {
        Description = "Date format, for example dd/MM/yyyy. Default: the order of day and month that the file proves.",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> skuMap = new("--sku-map")
    {
        Description = "CSV file or workbook that maps the shop's SKUs or product names: ShopSku or ProductName, SellerSku, Quantity.",
        HelpName = "FILE",
    };

    private readonly Option<McfUnmappedSku> unmappedSku = new("--unmapped-sku")
    {
        Description = "What to do with lines that are not in the SKU map: hold the order back, pass the SKU on, or skip the line.",
        HelpName = "error|pass|skip",
        CustomParser = OptionParsing.Choice<McfUnmappedSku>,
    };

    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong([.. OrderFileReader.Formats.Select(known => known.Name)]);
        delimiter.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Delimiters.Named(text) is null)
            {
                result.AddError("--delimiter requires one character or 'tab'.");
            }
        });
        encoding.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && TextEncodings.Trouble(name) is { } trouble)
            {
                result.AddError($"{encoding.Name}: {trouble.Message} {trouble.RecommendedAction}");
            }
        });
        speedMap.RequirePairs();
        columnMap.RequirePairs();
        speedMap.Validators.Add(result =>
        {
            foreach (var speed in result.Tokens.Select(pair => pair.Value.Split('=', 2)).Where(pair => pair.Length == 2)
                .Select(pair => pair[1].Trim()).Where(speed => ShippingSpeedCategories.Description(speed) is null))
            {
                result.AddError(
                    $"{speedMap.Name}: '{speed}' is not a shipping speed. Use one of {string.Join(", ", ShippingSpeedCategories.All)}.");
            }
        });
        OrderOptions.Check(dateFormat, OrderValue.DateFormat);
        OrderOptions.Check(prefix, OrderValue.IdPart);
        OrderOptions.Check(suffix, OrderValue.IdPart);
        command.AddRule(result =>
        {
            if (result.GetValue(includeUnpaid) && result.GetValue(holdUnpaid))
            {
                result.AddError($"Use either {includeUnpaid.Name} or {holdUnpaid.Name}.");
            }
        });
        command.Options.Add(format);
        command.Options.Add(encoding);
        command.Options.Add(delimiter);
        command.Options.Add(channel);
        command.Options.Add(worksheet);
        command.Options.Add(speedMap);
        command.Options.Add(defaultSpeed.AcceptOnlyFromAmong([.. ShippingSpeedCategories.All]));
        command.Options.Add(columnMap);
        command.Options.Add(country);
        command.Options.Add(dateFormat);
        command.Options.Add(prefix);
        command.Options.Add(suffix);

        foreach (var option in Switches)
        {
            command.Options.Add(option);
        }

        command.Options.Add(skuMap);
        command.Options.Add(unmappedSku);
        values.AddTo(command);
    }

    public OrderFileOptions Read(ParseResult parsed) => new()
    {
        Format = parsed.GetValue(format),
        Encoding = parsed.GetValue(encoding),
        Delimiter = parsed.GetValue(delimiter) is { } mark ? Delimiters.Named(mark) : null,
        Channel = parsed.GetValue(channel) is { } profile ? ChannelProfile.Load(profile) : null,
        Worksheet = parsed.GetValue(worksheet),
        SpeedMap = OptionParsing.Pairs(parsed.GetValue(speedMap)),
        DefaultSpeed = parsed.GetValue(defaultSpeed),
        ColumnMap = OptionParsing.Pairs(parsed.GetValue(columnMap)),
        Country = parsed.GetValue(country),
        DateFormat = parsed.GetValue(dateFormat),
        OrderIdPrefix = parsed.GetValue(prefix),
        OrderIdSuffix = parsed.GetValue(suffix),
        NotifyBuyers = parsed.GetValue(notifyBuyer),
        Override = values.Read(parsed).Apply,
        IncludeCancelled = parsed.GetValue(includeCancelled),
        IncludeRefunded = parsed.GetValue(includeRefunded),
        IncludeFulfilled = parsed.GetValue(includeFulfilled),
        IncludeOnHold = parsed.GetValue(includeOnHold),
        IncludePickup = parsed.GetValue(includePickup),
        IncludeUnpaid = parsed.GetValue(includeUnpaid),
        HoldUnpaid = parsed.GetValue(holdUnpaid),
        SkuMap = parsed.GetValue(skuMap) is { } path ? SkuMap.Load(path) : null,
        UnmappedSku = parsed.GetValue(unmappedSku),
    };

    private Option<bool>[] Switches =>
        [includeCancelled, includeRefunded, includeFulfilled, includeOnHold, includePickup, includeUnpaid, holdUnpaid, notifyBuyer];

    private static Option<bool> Switch(string name, string description) => new(name) { Description = description + " Default: false." };
}
