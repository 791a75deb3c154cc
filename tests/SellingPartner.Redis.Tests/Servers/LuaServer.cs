using System.Globalization;
using AmazonMcf.Testing;
using KeraLua;
using SellingPartner.Quota;

namespace SellingPartner.Redis.Servers;

/// <summary>
/// Runs the script as a server does, with the few commands it uses, on a clock that a test moves: for what takes minutes, and for clocks
/// that are set.
/// </summary>
internal sealed class LuaServer : IDisposable
{
    private readonly FakeTimeProvider time;
    private readonly Lua lua = new();
    private readonly LuaFunction call;
    private Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public LuaServer(FakeTimeProvider time)
    {
        this.time = time;
        call = Call;
        lua.NewTable();
        lua.PushCFunction(call);
        lua.SetField(-2, "call");
        lua.SetGlobal("redis");
        Assert.Equal(LuaStatus.OK, lua.LoadString(RedisQuotaStore.Script));
        lua.SetGlobal("script");
    }

    /// <summary>How far the clock of the server is ahead of that of the clients.</summary>
    public TimeSpan Offset { get; set; } = TimeSpan.FromSeconds(-17);

    public bool IsDown { get; set; }

    /// <summary>The keys that have not expired.</summary>
    public IReadOnlyList<string> Keys => [.. entries.Where(entry => entry.Value.ExpiresAt > Now).Select(entry => entry.Key)];

    private DateTimeOffset Now => time.GetUtcNow() + Offset;

    /// <summary>A copy of the data, as a replica or a snapshot has it.</summary>
    public Action Snapshot()
    {
        var copy = entries.ToDictionary(
            entry => entry.Key, entry => new Entry { Fields = new(entry.Value.Fields), ExpiresAt = entry.Value.ExpiresAt });
        return () => entries = copy;
    }

    /// <summary>Loses all data, as a restart without a file does.</summary>
    public void Forget() => entries.Clear();

    /// <summary>The fields and values of a key.</summary>
    public IReadOnlyDictionary<string, string> Read(string key) => Find(key)!.Fields;

    public QuotaExchangeReply Run(string client, QuotaExchange exchange)
    {
        if (IsDown)
        {
            throw new QuotaStoreException("no connection can be established");
        }

        Table("KEYS", [exchange.Key]);
        Table("ARGV", RedisQuotaStore.Arguments(client, exchange));
        lua.GetGlobal("script");
        var status = lua.PCall(0, 1, 0);
        Assert.True(status == LuaStatus.OK, $"{status}: {lua.ToString(-1)}");
        var values = new List<string>();
        for (var index = 1; lua.RawGetInteger(-1, index) != LuaType.Nil; index++)
        {
            values.Add(lua.ToString(-1));
            lua.Pop(1);
        }

        lua.SetTop(0);
        return RedisQuotaStore.ReadReply(values);
    }

    public void Dispose() => lua.Dispose();

    private void Table(string name, IReadOnlyList<string> values)
    {
        lua.NewTable();
        for (var index = 0; index < values.Count; index++)
        {
            lua.PushString(values[index]);
            lua.RawSetInteger(-2, index + 1);
        }

        lua.SetGlobal(name);
    }

    private int Call(IntPtr state)
    {
        var caller = Lua.FromIntPtr(state);
        var arguments = Enumerable.Range(1, caller.GetTop()).Select(index => caller.ToString(index)).ToList();
        var reply = Execute(arguments);
        caller.NewTable();
        for (var index = 0; index < reply.Count; index++)
        {
            caller.PushString(reply[index]);
            caller.RawSetInteger(-2, index + 1);
        }

        return 1;
    }

    private List<string> Execute(List<string> arguments)
    {
        switch (arguments[0])
        {
            case "TIME":
                var microseconds = (Now - DateTimeOffset.UnixEpoch).Ticks / 10;
                return [Text(microseconds / 1_000_000), Text(microseconds % 1_000_000)];
            case "HGETALL":
                return [.. Find(arguments[1])?.Fields.SelectMany(field => new[] { field.Key, field.Value }) ?? []];
            case "DEL":
                entries.Remove(arguments[1]);
                return [];
            case "HSET":
                var entry = Find(arguments[1]) ?? (entries[arguments[1]] = new Entry());
                arguments.Skip(2).Chunk(2).ToList().ForEach(pair => entry.Fields[pair[0]] = pair[1]);
                return [];
            case "PEXPIRE":
                Find(arguments[1])!.ExpiresAt =
                    Now + TimeSpan.FromMilliseconds(long.Parse(arguments[2], NumberStyles.None, CultureInfo.InvariantCulture));
                return [];
            default:
                throw new InvalidOperationException(arguments[0]);
        }
    }

    private Entry? Find(string key) => entries.TryGetValue(key, out var entry) && entry.ExpiresAt > Now ? entry : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Entry
    {
        public SortedDictionary<string, string> Fields { get; init; } = new(StringComparer.Ordinal);

        public DateTimeOffset ExpiresAt { get; set; } = DateTimeOffset.MaxValue;
    }
}
