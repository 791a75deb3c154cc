using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>An order while its rows are being read: its values, where they came from, and its validation errors.</summary>
/// <param name="speeds">Knows the speeds of shipping methods.</param>
/// <param name="dates">Reads dates.</param>
/// <param name="saidIn">An empty place for each column.</param>
internal sealed class OrderDraft(SpeedTable speeds, DateReader dates, OrderRow?[] saidIn)
{
    private McfOrderRequestItem? line;
    private List<McfValidationError>? errors;
    private List<string>? warnings;
    private List<McfMoney>? amounts;

    public McfOrderRequest Order { get; } = new();

    /// <summary>The line of the row being read.</summary>
    public McfOrderRequestItem Line => line ?? throw new InvalidOperationException("No line was started.");

    public SpeedTable Speeds { get; } = speeds;

    public DateReader Dates { get; } = dates;

    /// <summary>The row of each line.</summary>
    public List<OrderRow> LineRows { get; } = [];

    /// <summary>For each line, the index of the line that was read, if a SKU map replaced the lines; otherwise null.</summary>
    public IReadOnlyList<int>? LineOrigins { get; set; }

    /// <summary>The row that said a member of the order first, by the column of the member.</summary>
    public OrderRow?[] SaidIn { get; } = saidIn;

    /// <summary>Whether there are no validation errors. Most orders need no memory for them, nor for warnings and amounts.</summary>
    public bool IsValid => errors is not { Count: > 0 };

    public List<McfValidationError> ValidationErrors => errors ??= [];

    /// <summary>Whether there are warnings.</summary>
    public bool HasWarnings => warnings is { Count: > 0 };

    public List<string> Warnings => warnings ??= [];

    /// <summary>Whether amounts were read.</summary>
    public bool HasAmounts => amounts is { Count: > 0 };

    /// <summary>Amounts read; those without currency take the currency of the order.</summary>
    public List<McfMoney> Amounts => amounts ??= [];

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Company { get; set; }

    public string? HouseNumber { get; set; }

    public string? BuyerEmail { get; set; }

    public string? Currency { get; set; }

    public string? ShippingMethod { get; set; }

    public McfAddress Address => Order.DestinationAddress ??= new McfAddress();

    public McfDeliveryWindow Window => Order.DeliveryWindow ??= new McfDeliveryWindow();

    public McfDeliveryPreferences Preferences => Order.DeliveryPreferences ??= new McfDeliveryPreferences();

    public McfCodSettings Cod => Order.CodSettings ??= new McfCodSettings();

    public McfPayment Payment
    {
        get
        {
            Order.PaymentInformation ??= [new McfPayment()];
            return Order.PaymentInformation[0];
        }
    }

    public IList<McfFeatureSetting> Features
    {
        get
        {
            // The order keeps a list of its own.
            Order.FeatureConstraints ??= [];
            return Order.FeatureConstraints;
        }
    }

    public void BeginLine(OrderRow row)
    {
        line = new McfOrderRequestItem();
        Order.Items.Add(line);
        LineRows.Add(row);
    }
}
