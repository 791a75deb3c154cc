namespace SellingPartner.Redis.Servers;

/// <summary>A test that needs redis-server, and is reported as skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisInstalledFactAttribute : FactAttribute
{
    public RedisInstalledFactAttribute() =>
        Skip = RedisProcess.Program is null
            ? "redis-server is not in PATH and REDIS_SERVER does not name it: Garnet alone is tested."
            : null;
}
