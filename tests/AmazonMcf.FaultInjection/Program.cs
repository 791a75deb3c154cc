using AmazonMcf.FaultInjection;
using AmazonMcf.FaultInjection.Soak;
using AmazonMcf.FaultInjection.Work;

if (args is [WorkerProgram.Name, ..])
{
    return await WorkerProgram.RunAsync(args);
}

if (args is [SoakProgram.Name, ..])
{
    return await SoakProgram.RunAsync(args);
}

try
{
    var areGood = true;
    var versions = VersionPlan.Parse(args);
    foreach (var settings in FaultInjectionSettings.FromEnvironment())
    {
        areGood &= await RunAsync(settings with { Versions = versions });
    }

    return areGood ? 0 : 1;
}
catch (FaultInjectionException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}

static async Task<bool> RunAsync(FaultInjectionSettings settings)
{
    var folder = Directory.CreateTempSubdirectory("mcf-faults-").FullName;
    var figures = await new FaultInjectionRun(settings, Console.WriteLine).RunAsync(folder);
    if (figures.AreGood)
    {
        Directory.Delete(folder, recursive: true);
    }
    else
    {
        Console.Error.WriteLine($"Stores, files and results are kept in {folder}.");
    }

    return figures.AreGood;
}
