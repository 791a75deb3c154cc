using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using SellingPartner.Quota;

namespace SellingPartner.Redis;

/// <summary>
/// Counts quotas in Redis, or a server that understands its commands and Lua scripts. One script does everything for one quota, which is
/// one key, so that it is atomic and works in a cluster; it uses the clock of the server.
/// </summary>
internal sealed class RedisQuotaStore : IQuotaStore
{
    private const int ClientBytes = 6;

    /// <summary>The script.</summary>
    internal static readonly string Script = ReadScript();

    private readonly RedisScripts scripts;

    /// <summary>Prepares the use of a store. The first exchange connects.</summary>
    /// <param name="settings">Which store.</param>
    public RedisQuotaStore(QuotaStoreSettings settings)
    {
        scripts = new RedisScripts(settings);
        Health = new QuotaStoreHealth(settings.Address.Text);
    }

    public string Client { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(ClientBytes));

    public QuotaStoreHealth Health { get; }

    public async Task<QuotaExchangeReply> ExchangeAsync(QuotaExchange exchange)
    {
        try
        {
            return ReadReply(await scripts.EvaluateAsync(Script, [exchange.Key], Arguments(Client, exchange)).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            throw new QuotaStoreException("its response is not that of the script", failure);
        }
    }

    public void Dispose() => scripts.Dispose();

    /// <summary>The arguments of the script.</summary>
    internal static IReadOnlyList<string> Arguments(string client, QuotaExchange exchange) =>
    [
        client,
        Text(exchange.Want),
        Text(exchange.Burst),
        Text(QuotaEvent.Microseconds(exchange.Lease)),
        Text(exchange.SeenPermit),
        Text(exchange.Held),
        Text(exchange.Rate),
        Text(exchange.Pace),
        .. exchange.Events.Select(one => one.Text),
    ];

    /// <summary>Reads the response of the script.</summary>
    internal static QuotaExchangeReply ReadReply(IReadOnlyList<string> values)
    {
        if (values.Count != 8)
        {
            throw new FormatException();
        }

        double Number(int index) => double.Parse(values[index], CultureInfo.InvariantCulture);
        return new QuotaExchangeReply
        {
            Granted = checked((int)Number(0)),
            Permit = checked((long)Number(1)),
            Wait = Span(Number(2)),
            Level = Number(3),
            Rate = Number(4),
            Pace = Number(5),
            Hold = Span(Number(6)),
            Clients = checked((int)Number(7)),
        };
    }

    private static TimeSpan Span(double microseconds) => TimeSpan.FromTicks(checked((long)microseconds * 10));

    private static string Text(IFormattable value) => value.ToString(value is double ? "R" : null, CultureInfo.InvariantCulture);

    private static string ReadScript()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("quota.lua")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
