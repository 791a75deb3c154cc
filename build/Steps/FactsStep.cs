using AmazonMcf.Build.Models;

namespace AmazonMcf.Build.Steps;

/// <summary>Writes the facts of Amazon's OpenAPI files in a folder to tests/data/models, which is checked in.</summary>
internal static class FactsStep
{
    public static int Run(Repository repository, string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            throw new BuildFailure(
                $"{(folder is null ? "The folder is missing" : $"The folder {folder} does not exist")}. Specify the folder with Amazon's "
                    + "OpenAPI files: ./build.sh facts <folder>"
            );
        }

        foreach (var model in ApiModel.All)
        {
            var source = Path.Combine(folder, model.File);
            if (!File.Exists(source))
            {
                StepLog.Skipped("facts", $"{model.File} is not in the folder; its facts are unchanged.");
                continue;
            }

            var target = repository.Path(ApiModel.FactsFolder, model.File);
            StepLog.Run("facts", $"{model.File} -> {ApiModel.FactsFolder}", () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, FactsWriter.Write(model.File, File.ReadAllText(source)));
            });
        }

        return 0;
    }
}
